import type { Application, Receipt } from '../disclosure-request/index.js';
import { readReceipt } from './contract.js';
import { postKeyed, type SubmitOptions } from './keyed-post.js';

export type { SubmitOptions } from './keyed-post.js';

/**
 * Files a request, safely to be repeated with the same application and key until the answer is definite.
 *
 * @param address of the endpoint, see `EndpointClient`
 * @param key made once an attempt from at least 128 random bits, stored before this is called
 */
export function submitRequest(
  address: string,
  application: Application,
  key: string,
  options: SubmitOptions = {},
): Promise<Receipt> {
  return postKeyed({ address: `${address}/requests`, content: application, key, read: readReceipt }, options);
}
