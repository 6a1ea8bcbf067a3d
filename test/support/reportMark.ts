/** Begins each line of the host tests' report, among all that the workbench writes to its console. */
export const reportMark = '[report] ';
