/** GC Notify and GOV.UK Notify: API keys are a name and two UUIDs, of which the second is the secret. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const gcNotifyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gc-notify-api-key',
    name: 'GC Notify API key',
    description: 'Whoever has it sends messages in the name of the service.',
    words: ['gcntfy-'],
    body: [...uuid, '-', ...uuid],
    revocationUrl: 'https://documentation.notification.canada.ca/en/start.html',
    sourceUrl: 'https://documentation.notification.canada.ca/en/start.html',
  }),
  defineNamedToken({
    id: 'gov-uk-notify-api-key',
    name: 'GOV.UK Notify API key',
    description: 'Whoever has it sends messages in the name of the service.',
    words: ['notify_api', 'notify-api', 'notifyapi', 'govuk_notify', 'notify_key'],
    body: [...uuid, '-', ...uuid],
    revocationUrl: 'https://docs.notifications.service.gov.uk/rest-api.html',
    sourceUrl: 'https://docs.notifications.service.gov.uk/rest-api.html',
  }),
];
