/** The promises that every element keeps, by name. */
import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';
import { accessible } from './accessibility.js';
import { authorsNodesKept, contentWithoutScript } from './content.js';
import { importOfClass, repeatedDefinition } from './definition.js';
import { nothingLeftRunning } from './detach.js';
import { garbageInAttributes } from './garbage.js';
import { importInNode } from './import-in-node.js';
import { noLayoutShift } from './layout-shift.js';
import { manifestIsComplete } from './manifest.js';
import { noConsoleOutput, strictPolicyKept } from './quiet.js';
import { referencesResolve } from './references.js';

/** @returns what is wrong, in words; nothing if the promise is kept */
export type Check = (stage: Stage, subject: Subject) => Promise<string[]>;

export const checks = {
  'imports in Node without a throw': (_stage, subject) => importInNode(subject),
  'importing the class defines nothing': importOfClass,
  'defining it twice, or another version, is told and harmless': repeatedDefinition,
  'its content is to be seen with script off': contentWithoutScript,
  "the author's nodes stay": authorsNodesKept,
  'axe finds nothing, all rules': accessible,
  'no id stands twice and every reference finds its element': referencesResolve,
  'it prints nothing on the console': noConsoleOutput,
  'the strictest policy is kept': strictPolicyKept,
  'the layout shifts by 0.000 at 360 and 1280 px': noLayoutShift,
  'garbage in any attribute never throws': garbageInAttributes,
  'taken out it leaves no listener, timer, observer or request': nothingLeftRunning,
  'its events, slots, parts and attributes are those of the manifest': manifestIsComplete,
} satisfies Record<string, Check>;

export type Promised = keyof typeof checks;
