export * from '../../foundation/marks.js';
