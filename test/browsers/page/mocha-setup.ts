import 'mocha/mocha.js';

/** The same style and time limit as with web-test-runner. */
mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
