/** How to keep and replace a credential of no provider's: OWASP's advice. */
export const SECRETS_MANAGEMENT =
  'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html';
