import { html, type Html } from '../html.js';

/** One question with one answer in words. */
export interface Field {
  /** The path of the answer in the application, joined by dots. */
  name: string;
  label: string;
  help?: string;
  /** Says so beside the label: what is not marked is needed, alone or as one of several. */
  optional?: boolean;
  /** The browser itself asks for it. */
  required?: boolean;
  value?: string | undefined;
  type?: 'text' | 'tel' | 'email';
  /** The most characters. */
  limit: number;
  autocomplete?: string;
  inputMode?: 'numeric';
  /** How much room the answer needs. */
  size?: 'short' | 'middle';
}

type Choices = readonly (readonly [value: string, label: string])[];

export function field(of: Field): Html {
  const id = idOf(of.name);
  return html`
<div class="field">
${labelAndHelp(of)}
<input id="${id}" name="${of.name}" type="${of.type ?? 'text'}" maxlength="${of.limit}"${attribute('class', of.size)}${attribute(
    'value',
    of.value,
  )}${attribute('autocomplete', of.autocomplete)}${attribute('inputmode', of.inputMode)}${describedBy(of)}${
    of.required && html` required`
  }>
</div>`;
}

export function textarea(of: Field): Html {
  return html`
<div class="field">
${labelAndHelp(of)}
<textarea id="${idOf(of.name)}" name="${of.name}" rows="5" maxlength="${of.limit}"${describedBy(of)}>${of.value}</textarea>
</div>`;
}

export function select(name: string, label: string, choices: Choices): Html {
  return html`
<div class="field">
<label for="${idOf(name)}">${label}</label>
<select id="${idOf(name)}" name="${name}">
${choices.map(([value, text]) => html`<option value="${value}">${text}</option>\n`)}</select>
</div>`;
}

/** The first choice is made already, so that the question always has an answer. */
export function radios(name: string, legend: string, choices: Choices): Html {
  return group('radio', name, legend, undefined, choices);
}

export function checkboxes(name: string, legend: string, help: string | undefined, choices: Choices): Html {
  return group('checkbox', name, legend, help, choices);
}

function group(type: string, name: string, legend: string, help: string | undefined, choices: Choices): Html {
  const described = help === undefined ? undefined : html` aria-describedby="${idOf(name)}-help"`;
  return html`
<fieldset class="choices"${described}>
<legend>${legend}</legend>
${help && html`<p class="help" id="${idOf(name)}-help">${help}</p>`}
${choices.map(
  ([value, text], index) =>
    html`<label><input type="${type}" name="${name}" value="${value}"${
      type === 'radio' && index === 0 && html` checked`
    }> <span>${text}</span></label>\n`,
)}</fieldset>`;
}

function labelAndHelp(of: Field): Html {
  return html`<label for="${idOf(of.name)}">${of.label}${of.optional && html` <span class="optional">选填</span>`}</label>
${of.help && html`<p class="help" id="${idOf(of.name)}-help">${of.help}</p>`}`;
}

function describedBy(of: Field): Html | undefined {
  return of.help === undefined ? undefined : html` aria-describedby="${idOf(of.name)}-help"`;
}

function attribute(name: string, value: string | undefined): Html | undefined {
  return value === undefined ? undefined : html` ${name}="${value}"`;
}

function idOf(name: string): string {
  return name.replace(/\./g, '-');
}
