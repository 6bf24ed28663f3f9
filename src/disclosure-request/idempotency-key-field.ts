/** The hidden field of a form without script that carries the idempotency key; it is no part of the application. */
export const idempotencyKeyField = 'idempotencyKey';
