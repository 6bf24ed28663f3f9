/**
 * The part that takes files along. It fills `<div data-gov-attachments>` of the form, whose words (how to send files
 * without script) give way to it; each file is uploaded at once and named in the application by its id.
 */
import { takeBack, upload, UploadRefused } from '../../endpoint/upload.js';
import type { FormDefinition } from '../../disclosure-request/views.js';
import type { Language } from '../../foundation/language.js';
import { newElement, replaceContent } from '../../foundation/new-element.js';
import { attachmentsWords } from './attachments.messages.js';

export { readFormDefinition } from '../../endpoint/form-definition.js';

export type AttachmentLimits = FormDefinition['attachments'];

interface Attached {
  row: HTMLElement;
  id: HTMLInputElement;
  abort: AbortController;
  place: string;
  state: 'uploading' | 'done' | 'failed';
}

let made = 0;

export class Attachments {
  private readonly files = new Set<Attached>();
  private readonly list = newElement('ul');
  private readonly news = newElement('p', { class: 'gov-field-error', role: 'alert', hidden: true });
  private readonly before: Node[];
  private readonly form: HTMLFormElement | null;

  constructor(
    private readonly box: Element,
    private readonly address: string,
    private readonly limits: AttachmentLimits,
    private readonly language: Language,
  ) {
    const words = attachmentsWords[language];
    const id = `gov-attachments-${++made}`;
    // Without a name: its files go by themselves, and the browser's own post leaves them out.
    const chooser = newElement('input', {
      id,
      type: 'file',
      multiple: true,
      accept: limits.types.join(','),
      'aria-describedby': `${id}-help`,
    });
    chooser.addEventListener('change', () => {
      this.take(Array.from(chooser.files ?? []));
      chooser.value = '';
    });
    const help = words.limits(limits.files, sizeOf(limits.bytes), namesOf(limits.types));
    this.before = Array.from(box.childNodes);
    replaceContent(
      box,
      newElement('label', { for: id }, words.label),
      newElement('small', { id: `${id}-help` }, help),
      chooser,
      this.news,
      this.list,
    );
    this.form = box.closest('form');
    this.form?.addEventListener('change', this.adopt);
    this.adopt();
  }

  /** A sentence while a file is still on its way or was refused: the application must not leave without it. */
  get obstacle(): string {
    const waits = Array.from(this.files).some(({ state }) => state !== 'done');
    return waits ? attachmentsWords[this.language].notReady : '';
  }

  /** Names of the files, for the review. */
  get names(): string[] {
    return Array.from(this.files, ({ row }) => row.getAttribute('data-name') ?? '');
  }

  /** They belong to a filed application now. */
  clear(): void {
    this.files.forEach(({ row, abort }) => {
      abort.abort();
      row.remove();
    });
    this.files.clear();
  }

  /** What was uploaded stays named in the form: written anew in another language, it is not lost. */
  release(): void {
    this.form?.removeEventListener('change', this.adopt);
    this.files.forEach(({ abort }) => abort.abort());
    const done = Array.from(this.files).filter(({ state }) => state === 'done');
    replaceContent(this.box, ...this.before, ...done.map(({ id }) => id));
  }

  /** Files that the form names already: uploaded before the page was loaded or the form was written anew. */
  private readonly adopt = (): void => {
    const words = attachmentsWords[this.language];
    const named = this.form?.querySelectorAll<HTMLInputElement>('[name="attachments"]') ?? [];
    for (const id of Array.from(named).filter((one) => !this.list.contains(one))) {
      const name = id.getAttribute('data-name') ?? words.earlier(this.files.size + 1);
      const attached = this.row(name, name, id, newElement('span', {}, words.done));
      attached.state = 'done';
      attached.place = `${this.address}/uploads/${encodeURIComponent(id.value)}`;
      attached.row.append(id);
    }
  };

  /** One file in the list, with its button. */
  private row(name: string, label: string, id: HTMLInputElement, ...status: Element[]): Attached {
    const words = attachmentsWords[this.language];
    const button = newElement(
      'button',
      { type: 'button', 'aria-label': words.remove(name) },
      words.removeShort,
    );
    const shown = status.flatMap((one) => [one, ' ']);
    const row = newElement('li', { 'data-name': name }, `${label} `, ...shown, button);
    const attached: Attached = { row, id, abort: new AbortController(), place: '', state: 'uploading' };
    button.addEventListener('click', () => this.remove(attached));
    this.files.add(attached);
    this.list.append(row);
    return attached;
  }

  private take(chosen: File[]): void {
    const words = attachmentsWords[this.language];
    const { files, bytes, types } = this.limits;
    const told: string[] = [];
    for (const file of chosen) {
      if (this.files.size >= files) told.push(words.tooMany(files));
      else if (file.size > bytes) told.push(words.tooLarge(file.name, sizeOf(bytes)));
      else if (file.type && types.length && !types.includes(file.type))
        told.push(words.wrongType(file.name, namesOf(types)));
      else void this.send(file);
    }
    this.tell([...new Set(told)].join(' '));
  }

  private tell(sentence: string): void {
    this.news.textContent = sentence;
    this.news.hidden = !sentence;
  }

  private async send(file: File): Promise<void> {
    const words = attachmentsWords[this.language];
    const bar = newElement('progress', { max: String(Math.max(file.size, 1)), 'aria-label': file.name });
    const status = newElement('span', {}, words.progress(0));
    const id = newElement('input', { type: 'hidden', name: 'attachments', 'data-name': file.name });
    const attached = this.row(file.name, `${file.name}（${sizeOf(file.size)}）`, id, bar, status);
    let kept = 0;
    const show = () =>
      (status.textContent = words.progress(Math.floor((kept / Math.max(file.size, 1)) * 100)));
    try {
      attached.place = await upload(this.address, file, {
        signal: attached.abort.signal,
        onProgress: (bytes) => {
          bar.value = kept = bytes;
          show();
        },
        onWaiting: (waiting) => {
          if (waiting) status.textContent = words.waiting;
          else show();
        },
      });
      attached.state = 'done';
      attached.id.value = attached.place.split('/').pop() ?? '';
      attached.row.append(attached.id);
      bar.remove();
      status.textContent = words.done;
    } catch (error) {
      if (attached.abort.signal.aborted) return;
      attached.state = 'failed';
      bar.remove();
      status.textContent = '';
      this.tell(this.sentenceOf(error, file.name));
    }
  }

  private sentenceOf(error: unknown, name: string): string {
    const words = attachmentsWords[this.language];
    switch (error instanceof UploadRefused ? error.code : '') {
      case 'too-large':
        return words.tooLarge(name, sizeOf(this.limits.bytes));
      case 'type-not-allowed':
      case 'type-mismatch':
        return words.wrongType(name, namesOf(this.limits.types));
      case 'malware':
        return words.malware(name);
      default:
        return words.refused(name);
    }
  }

  private remove(attached: Attached): void {
    attached.abort.abort();
    if (attached.place) void takeBack(attached.place);
    this.files.delete(attached);
    attached.row.remove();
    this.tell('');
    this.box.querySelector('input')?.focus();
  }
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.floor(bytes / 100_000) / 10} MB` : `${Math.ceil(bytes / 1000)} kB`;
}

/** `application/pdf` → `PDF`: what people call it. */
function namesOf(types: readonly string[]): string {
  const names: Record<string, string> = {
    'application/ofd': 'OFD',
    'application/msword': 'DOC',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
    'text/plain': 'TXT',
  };
  return types
    .map((type) => names[type] ?? (type.split('/').pop() ?? type).replace(/^x-/, '').toUpperCase())
    .join('、');
}
