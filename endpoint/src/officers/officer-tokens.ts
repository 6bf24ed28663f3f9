import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problems.js';
import { bearerToken } from '../requests/access-token.js';
import { OperatorError } from '../sentences.js';

/** Somebody of the office who may move requests, or a program that acts for the office. */
export interface Officer {
  /** Recorded with every step. */
  name: string;
  token: string;
}

/** Who is asking. Every token is compared, in constant time. @throws Problem `unauthorized` */
export function officerOf(request: FastifyRequest, officers: readonly Officer[]): string {
  const given = hash(bearerToken(request) ?? '');
  const [found] = officers.filter(({ token }) => timingSafeEqual(hash(token), given));
  if (!found) throw new Problem('unauthorized');
  return found.name;
}

/** `name:token` separated by commas or spaces. @throws OperatorError for a token that could be guessed */
export function readOfficers(setting: string): Officer[] {
  const officers = setting
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((entry): Officer => {
      const colon = entry.indexOf(':');
      return { name: entry.slice(0, Math.max(colon, 0)), token: entry.slice(colon + 1) };
    });
  checkOfficers(officers);
  return officers;
}

export function checkOfficers(officers: readonly Officer[]): void {
  if (officers.every(({ name, token }) => name && /^[\x21-\x7e]{24,200}$/.test(token))) return;
  throw new OperatorError({
    'zh-Hans': 'OFFICER_TOKENS 应写成“名称:令牌”，多个以逗号分隔；令牌至少24个字符，请用随机生成的值。',
    'zh-Hant': 'OFFICER_TOKENS 應寫成「名稱:權杖」，多個以逗號分隔；權杖至少24個字元，請用隨機產生的值。',
    en: 'OFFICER_TOKENS must be "name:token", several separated by commas, each token a random text of at least 24 characters.',
  });
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
