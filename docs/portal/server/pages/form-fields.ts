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
  /** Told where it is passed; the browser's `maxlength` would cut a pasted text without a word. */
  limit: number;
  autocomplete?: string;
  inputMode?: 'numeric';
  /** How much room the answer needs. */
  size?: 'short' | 'middle';
}

type Choices = readonly (readonly [value: string, label: string])[];

export function field(of: Field): Html {
  const attributes = [
    attribute('class', of.size),
    attribute('value', of.value),
    attribute('autocomplete', of.autocomplete ?? 'off'),
    attribute('inputmode', of.inputMode),
    describedBy(of),
    of.required && html` required`,
  ];
  return html`
<p>${labelAndHelp(of)}
<input id="${idOf(of.name)}" name="${of.name}" type="${of.type ?? 'text'}"${attributes}></p>`;
}

export function textarea(of: Field): Html {
  return html`
<p>${labelAndHelp(of)}
<textarea id="${idOf(of.name)}" name="${of.name}" rows="6"${describedBy(of)}>${of.value}</textarea></p>`;
}

export function select(name: string, label: string, choices: Choices): Html {
  return html`
<p><label for="${idOf(name)}">${label}</label>
<select id="${idOf(name)}" name="${name}">
${choices.map(([value, text]) => html`<option value="${value}">${text}</option>\n`)}</select></p>`;
}

/** The first choice is made already, so that the question always has an answer. */
export function radios(name: string, choices: Choices): Html {
  return html`${choices.map(([value, text], index) => choice('radio', name, value, text, index === 0))}`;
}

export function checkboxes(name: string, choices: Choices): Html {
  return html`${choices.map(([value, text]) => choice('checkbox', name, value, text, false))}`;
}

export function help(id: string, text: string): Html {
  return html`<small id="${id}">${text}</small>`;
}

/** The box and its label are siblings, so that a sheet alone can show what a choice leads to. */
function choice(type: string, name: string, value: string, text: string, checked: boolean): Html {
  const id = `${idOf(name)}-${value}`;
  return html`
<input id="${id}" name="${name}" type="${type}" value="${value}"${checked && html` checked`}><label for="${id}">${text}</label>`;
}

function labelAndHelp(of: Field): Html {
  const id = idOf(of.name);
  return html`<label for="${id}">${of.label}${of.optional && html`<span>（选填）</span>`}</label>${
    of.help && help(`${id}-help`, of.help)
  }`;
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
