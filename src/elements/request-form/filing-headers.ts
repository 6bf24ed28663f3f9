/**
 * What is told of the form beside the application, whose body is what is filed and nothing else: `Form-Trap`,
 * `Form-Seconds`, `Form-Captcha`, `Form-Proof` and `Form-Repeats` of `docs/endpoint.openapi.yaml`. The seconds grow from try to try.
 *
 * @param readyAt of `performance.now()`, when the form could be filled in
 * @param proof of work, empty where none is asked
 * @param repeats the number of an earlier request that the applicant knows of and repeats
 */
export function filingHeaders(
  form: HTMLFormElement,
  readyAt: number,
  proof: string,
  repeats: string,
): () => Record<string, string> {
  // Header values are ASCII.
  const trap = encodeURIComponent(
    form.querySelector<HTMLInputElement>('[aria-hidden="true"] input')?.value ?? '',
  );
  const captcha = new URLSearchParams(
    captchaFields(form).map(({ name, value }): [string, string] => [name, value]),
  ).toString();
  return () => ({
    'form-seconds': String(Math.floor((performance.now() - readyAt) / 1000)),
    ...(trap ? { 'form-trap': trap.slice(0, 200) } : {}),
    ...(captcha ? { 'form-captcha': captcha } : {}),
    ...(proof ? { 'form-proof': proof } : {}),
    ...(repeats ? { 'form-repeats': repeats } : {}),
  });
}

/** Whether what the site asks in its `captcha` slot has been answered; otherwise the browser says what is missing. */
export function captchaAnswered(form: HTMLFormElement): boolean {
  return captchaFields(form).every((field) => field.reportValidity());
}

function captchaFields(form: HTMLFormElement): HTMLInputElement[] {
  const fields = form
    .closest('gov-request-form')
    ?.querySelectorAll<HTMLInputElement>('[slot="captcha"][name], [slot="captcha"] [name]');
  return Array.from(fields ?? []).filter(
    (field) => 'reportValidity' in field && field.name && !field.disabled,
  );
}
