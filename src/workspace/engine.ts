/**
 * All that reads a workspace's files and scans, with every rule, in a bundle of its own (dist/engine.js) that is read with
 * the first scan. The extension and the workers import its types only and get the code from `loadEngine`; the command
 * line, which always scans, has a copy of its own.
 */
export { BaselineError } from '../core/detection/filters/baseline';
export { findRule } from '../core/detection/findRule';
export { rules } from '../core/detection/rules/index';
export { toSarif } from '../core/detection/sarif';
export { isInHead } from './committed';
export { prepareDetection } from './detection';
export { findFilesWith } from './findText';
export { isGitIgnored } from './gitIgnored';
export { IgnoreRules } from './ignoreRules';
export { loadConfig } from './loadConfig';
export { createBatchScanner } from './scanBatch';
export { placeFindings } from './scanFiles';
export { scanStaged } from './scanStaged';
export { defaultJobs, scanFolder } from './scanWorkers';
export { openSyntaxTrees } from './syntaxTrees';
export { WorkThread } from './workThread';
