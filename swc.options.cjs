// One set of compiler options for the build (build.cjs) and for the tests (jest.config.cjs).
exports.typescript = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  swcrc: false,
};
