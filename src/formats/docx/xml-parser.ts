import { trustedPolicy } from '../../foundation/trusted-types.js';

/**
 * What stands for `DOMParser` in docx-preview when it is built into our part: where Trusted Types are required, XML too is
 * parsed only from a policy's hand. The document that it makes is inert and never comes into the page.
 */
export class TrustedXmlParser {
  parseFromString(text: string, type: DOMParserSupportedType): Document {
    return new DOMParser().parseFromString((trustedPolicy()?.createHTML(text) ?? text) as string, type);
  }
}
