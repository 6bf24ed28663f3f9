/** What a user of the package sees: built files, public members, and no attribute of a property that has none. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    const built = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    // The order in which the files were found differs between machines.
    customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    for (const module of customElementsManifest.modules) {
      module.path = built(module.path);
      for (const exported of module.exports ?? []) {
        if (exported.declaration.module) exported.declaration.module = built(exported.declaration.module);
      }
      for (const declaration of module.declarations ?? []) {
        if (declaration.superclass?.module)
          declaration.superclass.module = built(declaration.superclass.module);
        const hidden = (member) => member.privacy === 'private' || member.privacy === 'protected';
        // A property with `state: true` has no attribute, but the analyzer gives it one.
        const inner = (declaration.members ?? []).filter(hidden).map((member) => member.name);
        if (declaration.members) declaration.members = declaration.members.filter((one) => !hidden(one));
        if (declaration.attributes) {
          declaration.attributes = declaration.attributes.filter(
            ({ fieldName }) => !inner.includes(fieldName),
          );
        }
      }
    }
  },
};

export default {
  globs: ['src/elements/**/gov-*.ts'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [asPublished],
};
