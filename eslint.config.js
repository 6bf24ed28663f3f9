import { builtinModules } from 'node:module';
import boundaries from 'eslint-plugin-boundaries';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Who may know whom: docs/decisions/0001-house.md. An element knows no other element. */
const rooms = [
  { type: 'cli', pattern: 'src/cli' },
  { type: 'element', pattern: 'src/elements/*', capture: ['name'] },
  { type: 'formats', pattern: 'src/formats' },
  { type: 'client', pattern: 'src/endpoint' },
  { type: 'official-document', pattern: 'src/official-document' },
  { type: 'disclosure-request', pattern: 'src/disclosure-request' },
  { type: 'foundation', pattern: 'src/foundation' },
  { type: 'index', pattern: 'src' },
];
const pure = ['official-document', 'disclosure-request'];
const allow = (from, ...to) => ({
  from: { element: { type: from } },
  allow: [{ to: { element: { type: to } } }],
});
const mayKnow = [
  allow('index', 'element', 'foundation'),
  allow('cli', ...pure, 'foundation'),
  allow('element', 'formats', 'client', ...pure, 'foundation'),
  allow('formats', 'official-document', 'foundation'),
  allow('client', ...pure, 'foundation'),
];

/** Past the rooms by the package's own name: lint would not see which room that is. */
const ownName = { regex: '^gov-disclosure(/|$)', message: 'By a relative path, so that lint sees the room.' };
const unsafeHtml = { name: 'lit/directives/unsafe-html.js', message: 'Foreign HTML passes safeHtml.' };

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'node_modules/',
      'storybook-static/',
      '.tmp/',
      '.data/',
      'test/conformance/fixtures/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { boundaries, 'lit-a11y': litA11y },
    settings: {
      'boundaries/elements': rooms,
      'boundaries/include': ['src/**/*.ts'],
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      wc: { elementBaseClasses: ['LitElement', 'GovElement'] },
    },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/no-floating-promises': 'error',
      'no-restricted-globals': ['error', 'eval', 'Function'],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Foreign HTML passes safeHtml.' },
        { property: 'outerHTML', message: 'Foreign HTML passes safeHtml.' },
        { property: 'insertAdjacentHTML', message: 'Foreign HTML passes safeHtml.' },
        { object: 'document', property: 'write', message: 'Pages are not written.' },
        { object: 'document', property: 'cookie', message: 'No cookies.' },
      ],
      'no-restricted-imports': ['error', { paths: [unsafeHtml], patterns: [ownName] }],
      'boundaries/dependencies': ['error', { default: 'disallow', policies: mayKnow }],
      'boundaries/no-unknown-dependencies': 'error',
    },
  },
  {
    files: ['src/official-document/**/*.ts', 'src/disclosure-request/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules.map((name) => ({ name, message: 'A pure room.' })),
          patterns: [{ group: ['lit', 'lit/*', '@lit/*', 'node:*'], message: 'A pure room.' }, ownName],
        },
      ],
    },
  },
  {
    files: ['endpoint/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^gov-disclosure(?!/(official-document|disclosure-request)(/|$))(/|$)',
              message: 'Of the library the endpoint knows the two pure rooms only.',
            },
            { regex: '^(\\.\\./)+(src|dist|test|docs)/', message: 'The endpoint is a package of its own.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'test/**', 'docs/**', 'endpoint/**'],
    rules: { 'no-console': 'off' },
  },
);
