import type { Language } from '../../foundation/language.js';
import type { PageForm, Wanted } from './page-form.js';

/** What the parts that load with the first touch need of the element that they work for. */
export interface WorkHost {
  readonly element: HTMLElement;
  readonly pageForm: PageForm;
  /** What the page says of the form that the element writes. */
  wanted(): Wanted;
  /** The endpoint's address, or undefined where none is named. */
  address(): string | undefined;
  language(): Language;
  /** Whether several people use this device. */
  isPublic(): boolean;
  /** Whether the applicant has begun; otherwise only something that the tab remembers is shown. */
  isTouched(): boolean;
  /** Asks what the endpoint says of its form. */
  definition(signal?: AbortSignal): Promise<unknown>;
  /** Writes what the page knows of the information into the fields that are empty. */
  prefill(): void;
  emit(name: string, detail: object): void;
  /** Gives the page, and the element's own root, the styles of a part, which holds no Lit. */
  adopt(page: { cssText: string }, own?: { cssText: string }): void;
  /** Shows what has changed. @returns when it is shown */
  show(): Promise<unknown>;
}
