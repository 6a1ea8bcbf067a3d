/** What finds the references to secrets, with the parser, in a bundle of its own (dist/references.js); see `loadReferences`. */
export { createReferenceSearch } from '../core/references/findReferences';
export { findInFile, findReferences } from './findReferences';
