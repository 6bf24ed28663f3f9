export * from '../../foundation/new-element.js';
