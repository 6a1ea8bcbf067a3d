/**
 * Makes text stand as it is in Markdown: no markup, link, icon or HTML takes effect. A backslash before any ASCII
 * punctuation does that: https://spec.commonmark.org/0.31.2/#backslash-escapes; line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ');
}
