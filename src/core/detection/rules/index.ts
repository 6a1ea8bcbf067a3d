import { authorizationHeaderRules } from '../generic/authorizationHeader';
import { genericCredentialRule } from '../generic/genericCredential';
import { jsonWebTokenRules } from '../generic/jsonWebToken';
import { privateKeyRules } from '../generic/privateKey';
import { storedPasswordRules } from '../generic/storedPassword';
import { urlCredentialRules } from '../generic/urlCredentials';
import type { Rule } from '../rule';
import { adafruitRules } from './adafruit';
import { adobeRules } from './adobe';
import { ageRules } from './age';
import { airtableRules } from './airtable';
import { algoliaRules } from './algolia';
import { alibabaRules } from './alibaba';
import { anthropicRules } from './anthropic';
import { apifyRules } from './apify';
import { asanaRules } from './asana';
import { atlassianRules } from './atlassian';
import { amazonRules } from './amazon';
import { azureRules } from './azure';
import { bitlyRules } from './bitly';
import { branchRules } from './branch';
import { brevoRules } from './brevo';
import { buildkiteRules } from './buildkite';
import { cerebrasRules } from './cerebras';
import { circleciRules } from './circleci';
import { clickhouseRules } from './clickhouse';
import { clojarsRules } from './clojars';
import { cloudflareRules } from './cloudflare';
import { cockroachLabsRules } from './cockroachLabs';
import { contentfulRules } from './contentful';
import { cratesIoRules } from './cratesIo';
import { databricksRules } from './databricks';
import { datadogRules } from './datadog';
import { deepgramRules } from './deepgram';
import { deepseekRules } from './deepseek';
import { digitaloceanRules } from './digitalocean';
import { discordRules } from './discord';
import { dockerRules } from './docker';
import { dopplerRules } from './doppler';
import { dropboxRules } from './dropbox';
import { duffelRules } from './duffel';
import { dynatraceRules } from './dynatrace';
import { easypostRules } from './easypost';
import { elevenLabsRules } from './elevenLabs';
import { facebookRules } from './facebook';
import { fastlyRules } from './fastly';
import { figmaRules } from './figma';
import { fireworksRules } from './fireworks';
import { flutterwaveRules } from './flutterwave';
import { flyRules } from './fly';
import { frameioRules } from './frameio';
import { githubRules } from './github';
import { gitlabRules } from './gitlab';
import { gocardlessRules } from './gocardless';
import { googleRules } from './google';
import { grafanaRules } from './grafana';
import { groqRules } from './groq';
import { harnessRules } from './harness';
import { hashicorpRules } from './hashicorp';
import { herokuRules } from './heroku';
import { hubspotRules } from './hubspot';
import { huggingFaceRules } from './huggingFace';
import { infracostRules } from './infracost';
import { intra42Rules } from './intra42';
import { jfrogRules } from './jfrog';
import { langsmithRules } from './langsmith';
import { launchdarklyRules } from './launchdarkly';
import { linearRules } from './linear';
import { lobRules } from './lob';
import { mailchimpRules } from './mailchimp';
import { mailersendRules } from './mailersend';
import { mailgunRules } from './mailgun';
import { mapboxRules } from './mapbox';
import { mattermostRules } from './mattermost';
import { microsoftTeamsRules } from './microsoftTeams';
import { mongodbRules } from './mongodb';
import { netlifyRules } from './netlify';
import { newRelicRules } from './newRelic';
import { notionRules } from './notion';
import { npmRules } from './npm';
import { nugetRules } from './nuget';
import { nvidiaRules } from './nvidia';
import { oktaRules } from './okta';
import { onePasswordRules } from './onePassword';
import { onesignalRules } from './onesignal';
import { openaiRules } from './openai';
import { openrouterRules } from './openrouter';
import { openshiftRules } from './openshift';
import { perplexityRules } from './perplexity';
import { pineconeRules } from './pinecone';
import { plaidRules } from './plaid';
import { planetscaleRules } from './planetscale';
import { posthogRules } from './posthog';
import { postmanRules } from './postman';
import { postmarkRules } from './postmark';
import { prefectRules } from './prefect';
import { pulumiRules } from './pulumi';
import { pypiRules } from './pypi';
import { readmeRules } from './readme';
import { renderRules } from './render';
import { replicateRules } from './replicate';
import { resendRules } from './resend';
import { rubygemsRules } from './rubygems';
import { scalingoRules } from './scalingo';
import { sendbirdRules } from './sendbird';
import { sendgridRules } from './sendgrid';
import { sentryRules } from './sentry';
import { shippoRules } from './shippo';
import { shopifyRules } from './shopify';
import { slackRules } from './slack';
import { snykRules } from './snyk';
import { sonarRules } from './sonar';
import { sourcegraphRules } from './sourcegraph';
import { squareRules } from './square';
import { stripeRules } from './stripe';
import { supabaseRules } from './supabase';
import { tailscaleRules } from './tailscale';
import { telegramRules } from './telegram';
import { togetherRules } from './together';
import { twilioRules } from './twilio';
import { twitchRules } from './twitch';
import { typeformRules } from './typeform';
import { vercelRules } from './vercel';
import { voyageRules } from './voyage';
import { wakatimeRules } from './wakatime';
import { weightsAndBiasesRules } from './weightsAndBiases';
import { xRules } from './x';
import { xaiRules } from './xai';
import { yandexRules } from './yandex';
import { zuploRules } from './zuplo';

/** All built-in rules in order of precedence: providers, then formats of their own, then the generic ones. */
export const rules: readonly Rule[] = [
  ...adafruitRules,
  ...adobeRules,
  ...ageRules,
  ...airtableRules,
  ...algoliaRules,
  ...alibabaRules,
  ...anthropicRules,
  ...apifyRules,
  ...asanaRules,
  ...atlassianRules,
  ...amazonRules,
  ...azureRules,
  ...bitlyRules,
  ...branchRules,
  ...brevoRules,
  ...buildkiteRules,
  ...cerebrasRules,
  ...circleciRules,
  ...clickhouseRules,
  ...clojarsRules,
  ...cloudflareRules,
  ...cockroachLabsRules,
  ...contentfulRules,
  ...cratesIoRules,
  ...databricksRules,
  ...datadogRules,
  ...deepgramRules,
  ...deepseekRules,
  ...digitaloceanRules,
  ...discordRules,
  ...dockerRules,
  ...dopplerRules,
  ...dropboxRules,
  ...duffelRules,
  ...dynatraceRules,
  ...easypostRules,
  ...elevenLabsRules,
  ...facebookRules,
  ...fastlyRules,
  ...figmaRules,
  ...fireworksRules,
  ...flutterwaveRules,
  ...flyRules,
  ...frameioRules,
  ...githubRules,
  ...gitlabRules,
  ...gocardlessRules,
  ...googleRules,
  ...grafanaRules,
  ...groqRules,
  ...harnessRules,
  ...hashicorpRules,
  ...herokuRules,
  ...hubspotRules,
  ...huggingFaceRules,
  ...infracostRules,
  ...intra42Rules,
  ...jfrogRules,
  ...langsmithRules,
  ...launchdarklyRules,
  ...linearRules,
  ...lobRules,
  ...mailchimpRules,
  ...mailersendRules,
  ...mailgunRules,
  ...mapboxRules,
  ...mattermostRules,
  ...microsoftTeamsRules,
  ...mongodbRules,
  ...netlifyRules,
  ...newRelicRules,
  ...notionRules,
  ...npmRules,
  ...nugetRules,
  ...nvidiaRules,
  ...oktaRules,
  ...onePasswordRules,
  ...onesignalRules,
  ...openaiRules,
  ...openrouterRules,
  ...openshiftRules,
  ...perplexityRules,
  ...pineconeRules,
  ...plaidRules,
  ...planetscaleRules,
  ...posthogRules,
  ...postmanRules,
  ...postmarkRules,
  ...prefectRules,
  ...pulumiRules,
  ...pypiRules,
  ...readmeRules,
  ...renderRules,
  ...replicateRules,
  ...resendRules,
  ...rubygemsRules,
  ...scalingoRules,
  ...sendbirdRules,
  ...sendgridRules,
  ...sentryRules,
  ...shippoRules,
  ...shopifyRules,
  ...slackRules,
  ...snykRules,
  ...sonarRules,
  ...sourcegraphRules,
  ...squareRules,
  ...stripeRules,
  ...supabaseRules,
  ...tailscaleRules,
  ...telegramRules,
  ...togetherRules,
  ...twilioRules,
  ...twitchRules,
  ...typeformRules,
  ...vercelRules,
  ...voyageRules,
  ...wakatimeRules,
  ...weightsAndBiasesRules,
  ...xRules,
  ...xaiRules,
  ...yandexRules,
  ...zuploRules,
  ...privateKeyRules,
  ...jsonWebTokenRules,
  ...storedPasswordRules,
  ...authorizationHeaderRules,
  ...urlCredentialRules,
  genericCredentialRule,
];
