import { authorizationHeaderRules } from '../generic/authorizationHeader';
import { commandLineRules } from '../generic/commandLine';
import { encodedPrivateKeyRule } from '../generic/encodedPrivateKey';
import { genericCredentialRule } from '../generic/genericCredential';
import { jsonWebTokenRules } from '../generic/jsonWebToken';
import { kubernetesSecretRule } from '../generic/kubernetesSecret';
import { loginCallRule } from '../generic/loginCall';
import { privateKeyRules } from '../generic/privateKey';
import { storedPasswordRules } from '../generic/storedPassword';
import { urlCredentialRules } from '../generic/urlCredentials';
import type { Rule } from '../rule';
import { ablyRules } from './ably';
import { adafruitRules } from './adafruit';
import { adobeRules } from './adobe';
import { adyenRules } from './adyen';
import { ageRules } from './age';
import { agoraRules } from './agora';
import { ai21Rules } from './ai21';
import { airbrakeRules } from './airbrake';
import { airtableRules } from './airtable';
import { aivenRules } from './aiven';
import { akamaiRules } from './akamai';
import { alchemyRules } from './alchemy';
import { algoliaRules } from './algolia';
import { alibabaRules } from './alibaba';
import { amazonRules } from './amazon';
import { amazonServicesRules } from './amazonServices';
import { amplitudeRules } from './amplitude';
import { anacondaRules } from './anaconda';
import { anthropicRules } from './anthropic';
import { anyscaleRules } from './anyscale';
import { apifyRules } from './apify';
import { asanaRules } from './asana';
import { assemblyaiRules } from './assemblyai';
import { atlassianRules } from './atlassian';
import { auth0Rules } from './auth0';
import { axiomRules } from './axiom';
import { azureRules } from './azure';
import { azureAccessKeysRules } from './azureAccessKeys';
import { azureConnectionStringRules } from './azureConnectionStrings';
import { backblazeRules } from './backblaze';
import { basetenRules } from './baseten';
import { beamerRules } from './beamer';
import { binanceRules } from './binance';
import { bitlyRules } from './bitly';
import { bitriseRules } from './bitrise';
import { bitwardenRules } from './bitwarden';
import { boxRules } from './box';
import { branchRules } from './branch';
import { brevoRules } from './brevo';
import { browserbaseRules } from './browserbase';
import { browserStackRules } from './browserStack';
import { bugsnagRules } from './bugsnag';
import { buildkiteRules } from './buildkite';
import { bunnyRules } from './bunny';
import { cartesiaRules } from './cartesia';
import { cerebrasRules } from './cerebras';
import { checklyRules } from './checkly';
import { checkoutComRules } from './checkoutCom';
import { chromaticRules } from './chromatic';
import { circleciRules } from './circleci';
import { civoRules } from './civo';
import { clarifaiRules } from './clarifai';
import { clickhouseRules } from './clickhouse';
import { clickUpRules } from './clickUp';
import { clojarsRules } from './clojars';
import { closeCrmRules } from './closeCrm';
import { cloudflareRules } from './cloudflare';
import { cloudinaryRules } from './cloudinary';
import { cloudsmithRules } from './cloudsmith';
import { cockroachLabsRules } from './cockroachLabs';
import { codaRules } from './coda';
import { codacyRules } from './codacy';
import { codecovRules } from './codecov';
import { cohereRules } from './cohere';
import { coinbaseRules } from './coinbase';
import { cometRules } from './comet';
import { confluentRules } from './confluent';
import { contentfulRules } from './contentful';
import { coralogixRules } from './coralogix';
import { courierRules } from './courier';
import { coverallsRules } from './coveralls';
import { cratesIoRules } from './cratesIo';
import { cursorRules } from './cursor';
import { cypressRules } from './cypress';
import { dailyRules } from './daily';
import { dashscopeRules } from './dashscope';
import { databricksRules } from './databricks';
import { datadogRules } from './datadog';
import { dbtRules } from './dbt';
import { deepgramRules } from './deepgram';
import { deepseekRules } from './deepseek';
import { definedNetworkingRules } from './definedNetworking';
import { denoRules } from './deno';
import { difyRules } from './dify';
import { digitaloceanRules } from './digitalocean';
import { discordRules } from './discord';
import { dockerRules } from './docker';
import { dopplerRules } from './doppler';
import { droneRules } from './drone';
import { dropboxRules } from './dropbox';
import { duffelRules } from './duffel';
import { dynatraceRules } from './dynatrace';
import { e2bRules } from './e2b';
import { easypostRules } from './easypost';
import { ebayRules } from './ebay';
import { elasticRules } from './elastic';
import { elasticEmailRules } from './elasticEmail';
import { elevenLabsRules } from './elevenLabs';
import { endorLabsRules } from './endorLabs';
import { etherscanRules } from './etherscan';
import { etsyRules } from './etsy';
import { exaRules } from './exa';
import { exoscaleRules } from './exoscale';
import { expoRules } from './expo';
import { facebookRules } from './facebook';
import { fastlyRules } from './fastly';
import { faunaRules } from './fauna';
import { figmaRules } from './figma';
import { finicityRules } from './finicity';
import { firecrawlRules } from './firecrawl';
import { fireworksRules } from './fireworks';
import { fleetbaseRules } from './fleetbase';
import { flickrRules } from './flickr';
import { flutterwaveRules } from './flutterwave';
import { flyRules } from './fly';
import { frameioRules } from './frameio';
import { freshworksRules } from './freshworks';
import { gitGuardianRules } from './gitGuardian';
import { githubRules } from './github';
import { gitlabRules } from './gitlab';
import { gocardlessRules } from './gocardless';
import { googleRules } from './google';
import { googleServiceAccountRules } from './googleServiceAccount';
import { googleServicesRules } from './googleServices';
import { grafanaRules } from './grafana';
import { groqRules } from './groq';
import { harnessRules } from './harness';
import { hashicorpRules } from './hashicorp';
import { heliconeRules } from './helicone';
import { herokuRules } from './heroku';
import { hetznerRules } from './hetzner';
import { honeycombRules } from './honeycomb';
import { hubspotRules } from './hubspot';
import { huggingFaceRules } from './huggingFace';
import { ibmRules } from './ibm';
import { infisicalRules } from './infisical';
import { infracostRules } from './infracost';
import { infuraRules } from './infura';
import { instagramRules } from './instagram';
import { intercomRules } from './intercom';
import { intra42Rules } from './intra42';
import { jetBrainsRules } from './jetBrains';
import { jfrogRules } from './jfrog';
import { jinaRules } from './jina';
import { kaggleRules } from './kaggle';
import { kakaoRules } from './kakao';
import { klarnaRules } from './klarna';
import { klaviyoRules } from './klaviyo';
import { krakenRules } from './kraken';
import { kubernetesRules } from './kubernetes';
import { kucoinRules } from './kucoin';
import { lambdaTestRules } from './lambdaTest';
import { langfuseRules } from './langfuse';
import { langsmithRules } from './langsmith';
import { launchdarklyRules } from './launchdarkly';
import { lineRules } from './line';
import { linearRules } from './linear';
import { linkedInRules } from './linkedIn';
import { linodeRules } from './linode';
import { livekitRules } from './livekit';
import { llamaIndexRules } from './llamaIndex';
import { lobRules } from './lob';
import { logdnaRules } from './logdna';
import { logglyRules } from './loggly';
import { logzIoRules } from './logzIo';
import { mailchimpRules } from './mailchimp';
import { mailersendRules } from './mailersend';
import { mailgunRules } from './mailgun';
import { mailjetRules } from './mailjet';
import { mailtrapRules } from './mailtrap';
import { mapboxRules } from './mapbox';
import { mattermostRules } from './mattermost';
import { maxMindRules } from './maxMind';
import { mem0Rules } from './mem0';
import { merakiRules } from './meraki';
import { mercadoPagoRules } from './mercadoPago';
import { mercuryRules } from './mercury';
import { mergifyRules } from './mergify';
import { messageBirdRules } from './messageBird';
import { metabaseRules } from './metabase';
import { microsoftTeamsRules } from './microsoftTeams';
import { midtransRules } from './midtrans';
import { mistralRules } from './mistral';
import { mixpanelRules } from './mixpanel';
import { modalRules } from './modal';
import { mongodbRules } from './mongodb';
import { moonshotRules } from './moonshot';
import { neonRules } from './neon';
import { neptuneRules } from './neptune';
import { netBirdRules } from './netBird';
import { netlifyRules } from './netlify';
import { newRelicRules } from './newRelic';
import { ngrokRules } from './ngrok';
import { nomicRules } from './nomic';
import { notionRules } from './notion';
import { npmRules } from './npm';
import { nugetRules } from './nuget';
import { nvidiaRules } from './nvidia';
import { octopusDeployRules } from './octopusDeploy';
import { oktaRules } from './okta';
import { oneLoginRules } from './oneLogin';
import { onePasswordRules } from './onePassword';
import { onesignalRules } from './onesignal';
import { openaiRules } from './openai';
import { openrouterRules } from './openrouter';
import { openshiftRules } from './openshift';
import { openVsxRules } from './openVsx';
import { openWeatherRules } from './openWeather';
import { opsgenieRules } from './opsgenie';
import { oracleRules } from './oracle';
import { ovhRules } from './ovh';
import { packageCloudRules } from './packageCloud';
import { packagistRules } from './packagist';
import { paddleRules } from './paddle';
import { pagarMeRules } from './pagarMe';
import { pagerDutyRules } from './pagerDuty';
import { paypalRules } from './paypal';
import { paystackRules } from './paystack';
import { perplexityRules } from './perplexity';
import { pineconeRules } from './pinecone';
import { pinterestRules } from './pinterest';
import { pipedriveRules } from './pipedrive';
import { plaidRules } from './plaid';
import { planetscaleRules } from './planetscale';
import { plivoRules } from './plivo';
import { posthogRules } from './posthog';
import { postmanRules } from './postman';
import { postmarkRules } from './postmark';
import { prefectRules } from './prefect';
import { pubNubRules } from './pubNub';
import { pulumiRules } from './pulumi';
import { pushbulletRules } from './pushbullet';
import { pusherRules } from './pusher';
import { pypiRules } from './pypi';
import { railwayRules } from './railway';
import { rapidApiRules } from './rapidApi';
import { razorpayRules } from './razorpay';
import { readmeRules } from './readme';
import { redashRules } from './redash';
import { redditRules } from './reddit';
import { renderRules } from './render';
import { replicateRules } from './replicate';
import { resendRules } from './resend';
import { retellRules } from './retell';
import { roboflowRules } from './roboflow';
import { rollbarRules } from './rollbar';
import { rootlyRules } from './rootly';
import { rubygemsRules } from './rubygems';
import { runpodRules } from './runpod';
import { salesforceRules } from './salesforce';
import { sambanovaRules } from './sambanova';
import { sauceLabsRules } from './sauceLabs';
import { scalewayRules } from './scaleway';
import { scalingoRules } from './scalingo';
import { segmentRules } from './segment';
import { semgrepRules } from './semgrep';
import { sendbirdRules } from './sendbird';
import { sendgridRules } from './sendgrid';
import { sentryRules } from './sentry';
import { shippoRules } from './shippo';
import { shodanRules } from './shodan';
import { shopifyRules } from './shopify';
import { shortcutRules } from './shortcut';
import { slackRules } from './slack';
import { smartsheetRules } from './smartsheet';
import { snykRules } from './snyk';
import { socketDevRules } from './socketDev';
import { sonarRules } from './sonar';
import { sourcegraphRules } from './sourcegraph';
import { sparkpostRules } from './sparkpost';
import { splunkRules } from './splunk';
import { spotifyRules } from './spotify';
import { squareRules } from './square';
import { squarespaceRules } from './squarespace';
import { stabilityAiRules } from './stabilityAi';
import { stackHawkRules } from './stackHawk';
import { statsigRules } from './statsig';
import { stravaRules } from './strava';
import { stripeRules } from './stripe';
import { stytchRules } from './stytch';
import { sumoLogicRules } from './sumoLogic';
import { sumupRules } from './sumup';
import { supabaseRules } from './supabase';
import { tableauRules } from './tableau';
import { tailscaleRules } from './tailscale';
import { tavilyRules } from './tavily';
import { teamworkRules } from './teamwork';
import { telegramRules } from './telegram';
import { telnyxRules } from './telnyx';
import { tencentRules } from './tencent';
import { tigrisRules } from './tigris';
import { tinybirdRules } from './tinybird';
import { todoistRules } from './todoist';
import { togetherRules } from './together';
import { tomTomRules } from './tomTom';
import { travisRules } from './travis';
import { trelloRules } from './trello';
import { twilioRules } from './twilio';
import { twitchRules } from './twitch';
import { typeformRules } from './typeform';
import { unsplashRules } from './unsplash';
import { upCloudRules } from './upCloud';
import { upstashRules } from './upstash';
import { uptimeRobotRules } from './uptimeRobot';
import { vercelRules } from './vercel';
import { virusTotalRules } from './virusTotal';
import { volcengineRules } from './volcengine';
import { vonageRules } from './vonage';
import { voyageRules } from './voyage';
import { vultrRules } from './vultr';
import { wakatimeRules } from './wakatime';
import { wasabiRules } from './wasabi';
import { webflowRules } from './webflow';
import { webhookRules } from './webhooks';
import { weChatRules } from './weChat';
import { weightsAndBiasesRules } from './weightsAndBiases';
import { wiseRules } from './wise';
import { wooCommerceRules } from './wooCommerce';
import { xRules } from './x';
import { xaiRules } from './xai';
import { xataRules } from './xata';
import { xenditRules } from './xendit';
import { yandexRules } from './yandex';
import { zendeskRules } from './zendesk';
import { zeroTierRules } from './zeroTier';
import { zhipuRules } from './zhipu';
import { zohoRules } from './zoho';
import { zoomRules } from './zoom';
import { zuploRules } from './zuplo';

/** All built-in rules in order of precedence: providers, then formats of their own, then the generic ones. */
export const rules: readonly Rule[] = [
  ...ablyRules,
  ...adafruitRules,
  ...adobeRules,
  ...adyenRules,
  ...ageRules,
  ...agoraRules,
  ...ai21Rules,
  ...airbrakeRules,
  ...airtableRules,
  ...aivenRules,
  ...akamaiRules,
  ...alchemyRules,
  ...algoliaRules,
  ...alibabaRules,
  ...amazonRules,
  ...amazonServicesRules,
  ...amplitudeRules,
  ...anacondaRules,
  ...anthropicRules,
  ...anyscaleRules,
  ...apifyRules,
  ...asanaRules,
  ...assemblyaiRules,
  ...atlassianRules,
  ...auth0Rules,
  ...axiomRules,
  ...azureRules,
  ...azureAccessKeysRules,
  ...azureConnectionStringRules,
  ...backblazeRules,
  ...basetenRules,
  ...beamerRules,
  ...binanceRules,
  ...bitlyRules,
  ...bitriseRules,
  ...bitwardenRules,
  ...boxRules,
  ...branchRules,
  ...brevoRules,
  ...browserbaseRules,
  ...browserStackRules,
  ...bugsnagRules,
  ...buildkiteRules,
  ...bunnyRules,
  ...cartesiaRules,
  ...cerebrasRules,
  ...checklyRules,
  ...checkoutComRules,
  ...chromaticRules,
  ...circleciRules,
  ...civoRules,
  ...clarifaiRules,
  ...clickhouseRules,
  ...clickUpRules,
  ...clojarsRules,
  ...closeCrmRules,
  ...cloudflareRules,
  ...cloudinaryRules,
  ...cloudsmithRules,
  ...cockroachLabsRules,
  ...codaRules,
  ...codacyRules,
  ...codecovRules,
  ...cohereRules,
  ...coinbaseRules,
  ...cometRules,
  ...confluentRules,
  ...contentfulRules,
  ...coralogixRules,
  ...courierRules,
  ...coverallsRules,
  ...cratesIoRules,
  ...cursorRules,
  ...cypressRules,
  ...dailyRules,
  ...dashscopeRules,
  ...databricksRules,
  ...datadogRules,
  ...dbtRules,
  ...deepgramRules,
  ...deepseekRules,
  ...definedNetworkingRules,
  ...denoRules,
  ...difyRules,
  ...digitaloceanRules,
  ...discordRules,
  ...dockerRules,
  ...dopplerRules,
  ...droneRules,
  ...dropboxRules,
  ...duffelRules,
  ...dynatraceRules,
  ...e2bRules,
  ...easypostRules,
  ...ebayRules,
  ...elasticRules,
  ...elasticEmailRules,
  ...elevenLabsRules,
  ...endorLabsRules,
  ...etherscanRules,
  ...etsyRules,
  ...exaRules,
  ...exoscaleRules,
  ...expoRules,
  ...facebookRules,
  ...fastlyRules,
  ...faunaRules,
  ...figmaRules,
  ...finicityRules,
  ...firecrawlRules,
  ...fireworksRules,
  ...fleetbaseRules,
  ...flickrRules,
  ...flutterwaveRules,
  ...flyRules,
  ...frameioRules,
  ...freshworksRules,
  ...gitGuardianRules,
  ...githubRules,
  ...gitlabRules,
  ...gocardlessRules,
  ...googleRules,
  ...googleServiceAccountRules,
  ...googleServicesRules,
  ...grafanaRules,
  ...groqRules,
  ...harnessRules,
  ...hashicorpRules,
  ...heliconeRules,
  ...herokuRules,
  ...hetznerRules,
  ...honeycombRules,
  ...hubspotRules,
  ...huggingFaceRules,
  ...ibmRules,
  ...infisicalRules,
  ...infracostRules,
  ...infuraRules,
  ...instagramRules,
  ...intercomRules,
  ...intra42Rules,
  ...jetBrainsRules,
  ...jfrogRules,
  ...jinaRules,
  ...kaggleRules,
  ...kakaoRules,
  ...klarnaRules,
  ...klaviyoRules,
  ...krakenRules,
  ...kubernetesRules,
  ...kucoinRules,
  ...lambdaTestRules,
  ...langfuseRules,
  ...langsmithRules,
  ...launchdarklyRules,
  ...lineRules,
  ...linearRules,
  ...linkedInRules,
  ...linodeRules,
  ...livekitRules,
  ...llamaIndexRules,
  ...lobRules,
  ...logdnaRules,
  ...logglyRules,
  ...logzIoRules,
  ...mailchimpRules,
  ...mailersendRules,
  ...mailgunRules,
  ...mailjetRules,
  ...mailtrapRules,
  ...mapboxRules,
  ...mattermostRules,
  ...maxMindRules,
  ...mem0Rules,
  ...merakiRules,
  ...mercadoPagoRules,
  ...mercuryRules,
  ...mergifyRules,
  ...messageBirdRules,
  ...metabaseRules,
  ...microsoftTeamsRules,
  ...midtransRules,
  ...mistralRules,
  ...mixpanelRules,
  ...modalRules,
  ...mongodbRules,
  ...moonshotRules,
  ...neonRules,
  ...neptuneRules,
  ...netBirdRules,
  ...netlifyRules,
  ...newRelicRules,
  ...ngrokRules,
  ...nomicRules,
  ...notionRules,
  ...npmRules,
  ...nugetRules,
  ...nvidiaRules,
  ...octopusDeployRules,
  ...oktaRules,
  ...oneLoginRules,
  ...onePasswordRules,
  ...onesignalRules,
  ...openaiRules,
  ...openrouterRules,
  ...openshiftRules,
  ...openVsxRules,
  ...openWeatherRules,
  ...opsgenieRules,
  ...oracleRules,
  ...ovhRules,
  ...packageCloudRules,
  ...packagistRules,
  ...paddleRules,
  ...pagarMeRules,
  ...pagerDutyRules,
  ...paypalRules,
  ...paystackRules,
  ...perplexityRules,
  ...pineconeRules,
  ...pinterestRules,
  ...pipedriveRules,
  ...plaidRules,
  ...planetscaleRules,
  ...plivoRules,
  ...posthogRules,
  ...postmanRules,
  ...postmarkRules,
  ...prefectRules,
  ...pubNubRules,
  ...pulumiRules,
  ...pushbulletRules,
  ...pusherRules,
  ...pypiRules,
  ...railwayRules,
  ...rapidApiRules,
  ...razorpayRules,
  ...readmeRules,
  ...redashRules,
  ...redditRules,
  ...renderRules,
  ...replicateRules,
  ...resendRules,
  ...retellRules,
  ...roboflowRules,
  ...rollbarRules,
  ...rootlyRules,
  ...rubygemsRules,
  ...runpodRules,
  ...salesforceRules,
  ...sambanovaRules,
  ...sauceLabsRules,
  ...scalewayRules,
  ...scalingoRules,
  ...segmentRules,
  ...semgrepRules,
  ...sendbirdRules,
  ...sendgridRules,
  ...sentryRules,
  ...shippoRules,
  ...shodanRules,
  ...shopifyRules,
  ...shortcutRules,
  ...slackRules,
  ...smartsheetRules,
  ...snykRules,
  ...socketDevRules,
  ...sonarRules,
  ...sourcegraphRules,
  ...sparkpostRules,
  ...splunkRules,
  ...spotifyRules,
  ...squareRules,
  ...squarespaceRules,
  ...stabilityAiRules,
  ...stackHawkRules,
  ...statsigRules,
  ...stravaRules,
  ...stripeRules,
  ...stytchRules,
  ...sumoLogicRules,
  ...sumupRules,
  ...supabaseRules,
  ...tableauRules,
  ...tailscaleRules,
  ...tavilyRules,
  ...teamworkRules,
  ...telegramRules,
  ...telnyxRules,
  ...tencentRules,
  ...tigrisRules,
  ...tinybirdRules,
  ...todoistRules,
  ...togetherRules,
  ...tomTomRules,
  ...travisRules,
  ...trelloRules,
  ...twilioRules,
  ...twitchRules,
  ...typeformRules,
  ...unsplashRules,
  ...upCloudRules,
  ...upstashRules,
  ...uptimeRobotRules,
  ...vercelRules,
  ...virusTotalRules,
  ...volcengineRules,
  ...vonageRules,
  ...voyageRules,
  ...vultrRules,
  ...wakatimeRules,
  ...wasabiRules,
  ...webflowRules,
  ...webhookRules,
  ...weChatRules,
  ...weightsAndBiasesRules,
  ...wiseRules,
  ...wooCommerceRules,
  ...xRules,
  ...xaiRules,
  ...xataRules,
  ...xenditRules,
  ...yandexRules,
  ...zendeskRules,
  ...zeroTierRules,
  ...zhipuRules,
  ...zohoRules,
  ...zoomRules,
  ...zuploRules,
  ...privateKeyRules,
  encodedPrivateKeyRule,
  ...jsonWebTokenRules,
  ...storedPasswordRules,
  ...authorizationHeaderRules,
  ...urlCredentialRules,
  kubernetesSecretRule,
  loginCallRule,
  ...commandLineRules,
  genericCredentialRule,
];
