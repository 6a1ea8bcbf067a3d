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
import { mailerliteRules } from './mailerlite';
import { mailersendRules } from './mailersend';
import { mailgunRules } from './mailgun';
import { mailjetRules } from './mailjet';
import { mailtrapRules } from './mailtrap';
import { mapboxRules } from './mapbox';
import { mapQuestRules } from './mapQuest';
import { matrixRules } from './matrix';
import { mattermostRules } from './mattermost';
import { maxMindRules } from './maxMind';
import { mem0Rules } from './mem0';
import { merakiRules } from './meraki';
import { mercadoPagoRules } from './mercadoPago';
import { mercuryRules } from './mercury';
import { mergifyRules } from './mergify';
import { messageBirdRules } from './messageBird';
import { messariRules } from './messari';
import { metaApiRules } from './metaApi';
import { metabaseRules } from './metabase';
import { microsoftTeamsRules } from './microsoftTeams';
import { midtransRules } from './midtrans';
import { minimaxRules } from './minimax';
import { missiveRules } from './missive';
import { mistralRules } from './mistral';
import { mixpanelRules } from './mixpanel';
import { modalRules } from './modal';
import { mollieRules } from './mollie';
import { mongodbRules } from './mongodb';
import { moonshotRules } from './moonshot';
import { moralisRules } from './moralis';
import { muxRules } from './mux';
import { nasaRules } from './nasa';
import { nasdaqDataLinkRules } from './nasdaqDataLink';
import { natsRules } from './nats';
import { naverCloudRules } from './naverCloud';
import { neonRules } from './neon';
import { neptuneRules } from './neptune';
import { netBirdRules } from './netBird';
import { netlifyRules } from './netlify';
import { netSuiteRules } from './netSuite';
import { newRelicRules } from './newRelic';
import { newsApiRules } from './newsApi';
import { ngrokRules } from './ngrok';
import { nightfallRules } from './nightfall';
import { nomicRules } from './nomic';
import { nostrRules } from './nostr';
import { notionRules } from './notion';
import { npmRules } from './npm';
import { nugetRules } from './nuget';
import { nutritionixRules } from './nutritionix';
import { nvidiaRules } from './nvidia';
import { nylasRules } from './nylas';
import { nyTimesRules } from './nyTimes';
import { oandaRules } from './oanda';
import { ocrSpaceRules } from './ocrSpace';
import { octopusDeployRules } from './octopusDeploy';
import { oculusRules } from './oculus';
import { oktaRules } from './okta';
import { ollamaRules } from './ollama';
import { omnisendRules } from './omnisend';
import { oneLoginRules } from './oneLogin';
import { onePasswordRules } from './onePassword';
import { onesignalRules } from './onesignal';
import { onfidoRules } from './onfido';
import { onfleetRules } from './onfleet';
import { openaiRules } from './openai';
import { openCageRules } from './openCage';
import { openrouterRules } from './openrouter';
import { openshiftRules } from './openshift';
import { openVsxRules } from './openVsx';
import { openWeatherRules } from './openWeather';
import { opsgenieRules } from './opsgenie';
import { optimizelyRules } from './optimizely';
import { oracleRules } from './oracle';
import { oryRules } from './ory';
import { otxRules } from './otx';
import { outlineRules } from './outline';
import { ovhRules } from './ovh';
import { packageCloudRules } from './packageCloud';
import { packagistRules } from './packagist';
import { paddleRules } from './paddle';
import { pagarMeRules } from './pagarMe';
import { pagerDutyRules } from './pagerDuty';
import { pandaDocRules } from './pandaDoc';
import { pangeaRules } from './pangea';
import { particleRules } from './particle';
import { partnerStackRules } from './partnerStack';
import { pastebinRules } from './pastebin';
import { paypalRules } from './paypal';
import { paystackRules } from './paystack';
import { peopleDataLabsRules } from './peopleDataLabs';
import { perplexityRules } from './perplexity';
import { personaRules } from './persona';
import { photoRoomRules } from './photoRoom';
import { phraseRules } from './phrase';
import { pinataRules } from './pinata';
import { pineconeRules } from './pinecone';
import { pinterestRules } from './pinterest';
import { pipedriveRules } from './pipedrive';
import { pivotalTrackerRules } from './pivotalTracker';
import { pixabayRules } from './pixabay';
import { plaidRules } from './plaid';
import { planetscaleRules } from './planetscale';
import { planningCenterRules } from './planningCenter';
import { plexRules } from './plex';
import { plivoRules } from './plivo';
import { podioRules } from './podio';
import { polarRules } from './polar';
import { polygonIoRules } from './polygonIo';
import { porkbunRules } from './porkbun';
import { portainerRules } from './portainer';
import { posthogRules } from './posthog';
import { postmanRules } from './postman';
import { postmarkRules } from './postmark';
import { prefectRules } from './prefect';
import { promptLayerRules } from './promptLayer';
import { proxmoxRules } from './proxmox';
import { pubNubRules } from './pubNub';
import { pulumiRules } from './pulumi';
import { pushbulletRules } from './pushbullet';
import { pusherRules } from './pusher';
import { pushoverRules } from './pushover';
import { pydanticLogfireRules } from './pydanticLogfire';
import { pypiRules } from './pypi';
import { quickNodeRules } from './quickNode';
import { railwayRules } from './railway';
import { rainforestPayRules } from './rainforestPay';
import { rampRules } from './ramp';
import { rancherRules } from './rancher';
import { rapidApiRules } from './rapidApi';
import { rawgRules } from './rawg';
import { razorpayRules } from './razorpay';
import { readmeRules } from './readme';
import { rebrandlyRules } from './rebrandly';
import { redashRules } from './redash';
import { redditRules } from './reddit';
import { redHatPyxisRules } from './redHatPyxis';
import { renderRules } from './render';
import { replicateRules } from './replicate';
import { resendRules } from './resend';
import { retellRules } from './retell';
import { riotGamesRules } from './riotGames';
import { robinhoodRules } from './robinhood';
import { roboflowRules } from './roboflow';
import { rollbarRules } from './rollbar';
import { rootlyRules } from './rootly';
import { rosetteRules } from './rosette';
import { route4meRules } from './route4me';
import { rubygemsRules } from './rubygems';
import { runpodRules } from './runpod';
import { runwayRules } from './runway';
import { salesforceRules } from './salesforce';
import { sambanovaRules } from './sambanova';
import { samsaraRules } from './samsara';
import { sanityRules } from './sanity';
import { sauceLabsRules } from './sauceLabs';
import { scalewayRules } from './scaleway';
import { scalingoRules } from './scalingo';
import { scrapeGraphRules } from './scrapeGraph';
import { scraperApiRules } from './scraperApi';
import { scrapflyRules } from './scrapfly';
import { scrapingAntRules } from './scrapingAnt';
import { scrapingBeeRules } from './scrapingBee';
import { securityTrailsRules } from './securityTrails';
import { segmentRules } from './segment';
import { semgrepRules } from './semgrep';
import { sendbirdRules } from './sendbird';
import { sendgridRules } from './sendgrid';
import { sentryRules } from './sentry';
import { serpApiRules } from './serpApi';
import { serperRules } from './serper';
import { settleMintRules } from './settleMint';
import { shippoRules } from './shippo';
import { shodanRules } from './shodan';
import { shopifyRules } from './shopify';
import { shortcutRules } from './shortcut';
import { shotstackRules } from './shotstack';
import { shutterstockRules } from './shutterstock';
import { sidekiqRules } from './sidekiq';
import { signalWireRules } from './signalWire';
import { siliconFlowRules } from './siliconFlow';
import { sinchRules } from './sinch';
import { slackRules } from './slack';
import { smartsheetRules } from './smartsheet';
import { snipcartRules } from './snipcart';
import { snykRules } from './snyk';
import { socketDevRules } from './socketDev';
import { sonarRules } from './sonar';
import { sourcegraphRules } from './sourcegraph';
import { sparkpostRules } from './sparkpost';
import { spectralOpsRules } from './spectralOps';
import { splunkRules } from './splunk';
import { spoonacularRules } from './spoonacular';
import { spotifyRules } from './spotify';
import { squareRules } from './square';
import { squarespaceRules } from './squarespace';
import { stabilityAiRules } from './stabilityAi';
import { stackHawkRules } from './stackHawk';
import { statsigRules } from './statsig';
import { statusCakeRules } from './statusCake';
import { statuspageRules } from './statuspage';
import { steamRules } from './steam';
import { stellarRules } from './stellar';
import { storyblokRules } from './storyblok';
import { stravaRules } from './strava';
import { streamRules } from './stream';
import { stripeRules } from './stripe';
import { stytchRules } from './stytch';
import { sumoLogicRules } from './sumoLogic';
import { sumupRules } from './sumup';
import { supabaseRules } from './supabase';
import { survicateRules } from './survicate';
import { tableauRules } from './tableau';
import { tailscaleRules } from './tailscale';
import { tatumRules } from './tatum';
import { tavilyRules } from './tavily';
import { taxJarRules } from './taxJar';
import { teamCityRules } from './teamCity';
import { teamworkRules } from './teamwork';
import { telegramRules } from './telegram';
import { telnyxRules } from './telnyx';
import { tenableRules } from './tenable';
import { tencentRules } from './tencent';
import { textMagicRules } from './textMagic';
import { thousandEyesRules } from './thousandEyes';
import { thunderstoreRules } from './thunderstore';
import { ticketmasterRules } from './ticketmaster';
import { tigrisRules } from './tigris';
import { tiingoRules } from './tiingo';
import { tinifyRules } from './tinify';
import { tinybirdRules } from './tinybird';
import { todoistRules } from './todoist';
import { togetherRules } from './together';
import { togglRules } from './toggl';
import { tolgeeRules } from './tolgee';
import { tomorrowIoRules } from './tomorrowIo';
import { tomTomRules } from './tomTom';
import { tradierRules } from './tradier';
import { travisRules } from './travis';
import { trelloRules } from './trello';
import { triggerDevRules } from './triggerDev';
import { trueNasRules } from './trueNas';
import { turbopufferRules } from './turbopuffer';
import { twelveDataRules } from './twelveData';
import { twelveLabsRules } from './twelveLabs';
import { twilioRules } from './twilio';
import { twitchRules } from './twitch';
import { typeformRules } from './typeform';
import { ubidotsRules } from './ubidots';
import { unkeyRules } from './unkey';
import { unleashRules } from './unleash';
import { unsplashRules } from './unsplash';
import { upCloudRules } from './upCloud';
import { uploadcareRules } from './uploadcare';
import { upstageRules } from './upstage';
import { upstashRules } from './upstash';
import { uptimeKumaRules } from './uptimeKuma';
import { uptimeRobotRules } from './uptimeRobot';
import { urlscanRules } from './urlscan';
import { valTownRules } from './valTown';
import { vantageRules } from './vantage';
import { vercelRules } from './vercel';
import { virusTotalRules } from './virusTotal';
import { visualCrossingRules } from './visualCrossing';
import { voiceflowRules } from './voiceflow';
import { volcengineRules } from './volcengine';
import { vonageRules } from './vonage';
import { voyageRules } from './voyage';
import { vultrRules } from './vultr';
import { wakatimeRules } from './wakatime';
import { wasabiRules } from './wasabi';
import { weatherBitRules } from './weatherBit';
import { weatherstackRules } from './weatherstack';
import { webexRules } from './webex';
import { webflowRules } from './webflow';
import { webhookRules } from './webhooks';
import { weChatRules } from './weChat';
import { weightsAndBiasesRules } from './weightsAndBiases';
import { wiseRules } from './wise';
import { wistiaRules } from './wistia';
import { wooCommerceRules } from './wooCommerce';
import { workatoRules } from './workato';
import { xRules } from './x';
import { xaiRules } from './xai';
import { xataRules } from './xata';
import { xenditRules } from './xendit';
import { xeroRules } from './xero';
import { yandexRules } from './yandex';
import { yelpRules } from './yelp';
import { ynabRules } from './ynab';
import { youComRules } from './youCom';
import { yousignRules } from './yousign';
import { zendeskRules } from './zendesk';
import { zenRowsRules } from './zenRows';
import { zenscrapeRules } from './zenscrape';
import { zenserpRules } from './zenserp';
import { zeroBounceRules } from './zeroBounce';
import { zeroSslRules } from './zeroSsl';
import { zeroTierRules } from './zeroTier';
import { zhipuRules } from './zhipu';
import { zohoRules } from './zoho';
import { zoomRules } from './zoom';
import { zulipRules } from './zulip';
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
  ...mailerliteRules,
  ...mailersendRules,
  ...mailgunRules,
  ...mailjetRules,
  ...mailtrapRules,
  ...mapboxRules,
  ...mapQuestRules,
  ...matrixRules,
  ...mattermostRules,
  ...maxMindRules,
  ...mem0Rules,
  ...merakiRules,
  ...mercadoPagoRules,
  ...mercuryRules,
  ...mergifyRules,
  ...messageBirdRules,
  ...messariRules,
  ...metaApiRules,
  ...metabaseRules,
  ...microsoftTeamsRules,
  ...midtransRules,
  ...minimaxRules,
  ...missiveRules,
  ...mistralRules,
  ...mixpanelRules,
  ...modalRules,
  ...mollieRules,
  ...mongodbRules,
  ...moonshotRules,
  ...moralisRules,
  ...muxRules,
  ...nasaRules,
  ...nasdaqDataLinkRules,
  ...natsRules,
  ...naverCloudRules,
  ...neonRules,
  ...neptuneRules,
  ...netBirdRules,
  ...netlifyRules,
  ...netSuiteRules,
  ...newRelicRules,
  ...newsApiRules,
  ...ngrokRules,
  ...nightfallRules,
  ...nomicRules,
  ...nostrRules,
  ...notionRules,
  ...npmRules,
  ...nugetRules,
  ...nutritionixRules,
  ...nvidiaRules,
  ...nylasRules,
  ...nyTimesRules,
  ...oandaRules,
  ...ocrSpaceRules,
  ...octopusDeployRules,
  ...oculusRules,
  ...oktaRules,
  ...ollamaRules,
  ...omnisendRules,
  ...oneLoginRules,
  ...onePasswordRules,
  ...onesignalRules,
  ...onfidoRules,
  ...onfleetRules,
  ...openaiRules,
  ...openCageRules,
  ...openrouterRules,
  ...openshiftRules,
  ...openVsxRules,
  ...openWeatherRules,
  ...opsgenieRules,
  ...optimizelyRules,
  ...oracleRules,
  ...oryRules,
  ...otxRules,
  ...outlineRules,
  ...ovhRules,
  ...packageCloudRules,
  ...packagistRules,
  ...paddleRules,
  ...pagarMeRules,
  ...pagerDutyRules,
  ...pandaDocRules,
  ...pangeaRules,
  ...particleRules,
  ...partnerStackRules,
  ...pastebinRules,
  ...paypalRules,
  ...paystackRules,
  ...peopleDataLabsRules,
  ...perplexityRules,
  ...personaRules,
  ...photoRoomRules,
  ...phraseRules,
  ...pinataRules,
  ...pineconeRules,
  ...pinterestRules,
  ...pipedriveRules,
  ...pivotalTrackerRules,
  ...pixabayRules,
  ...plaidRules,
  ...planetscaleRules,
  ...planningCenterRules,
  ...plexRules,
  ...plivoRules,
  ...podioRules,
  ...polarRules,
  ...polygonIoRules,
  ...porkbunRules,
  ...portainerRules,
  ...posthogRules,
  ...postmanRules,
  ...postmarkRules,
  ...prefectRules,
  ...promptLayerRules,
  ...proxmoxRules,
  ...pubNubRules,
  ...pulumiRules,
  ...pushbulletRules,
  ...pusherRules,
  ...pushoverRules,
  ...pydanticLogfireRules,
  ...pypiRules,
  ...quickNodeRules,
  ...railwayRules,
  ...rainforestPayRules,
  ...rampRules,
  ...rancherRules,
  ...rapidApiRules,
  ...rawgRules,
  ...razorpayRules,
  ...readmeRules,
  ...rebrandlyRules,
  ...redashRules,
  ...redditRules,
  ...redHatPyxisRules,
  ...renderRules,
  ...replicateRules,
  ...resendRules,
  ...retellRules,
  ...riotGamesRules,
  ...robinhoodRules,
  ...roboflowRules,
  ...rollbarRules,
  ...rootlyRules,
  ...rosetteRules,
  ...route4meRules,
  ...rubygemsRules,
  ...runpodRules,
  ...runwayRules,
  ...salesforceRules,
  ...sambanovaRules,
  ...samsaraRules,
  ...sanityRules,
  ...sauceLabsRules,
  ...scalewayRules,
  ...scalingoRules,
  ...scrapeGraphRules,
  ...scraperApiRules,
  ...scrapflyRules,
  ...scrapingAntRules,
  ...scrapingBeeRules,
  ...securityTrailsRules,
  ...segmentRules,
  ...semgrepRules,
  ...sendbirdRules,
  ...sendgridRules,
  ...sentryRules,
  ...serpApiRules,
  ...serperRules,
  ...settleMintRules,
  ...shippoRules,
  ...shodanRules,
  ...shopifyRules,
  ...shortcutRules,
  ...shotstackRules,
  ...shutterstockRules,
  ...sidekiqRules,
  ...signalWireRules,
  ...siliconFlowRules,
  ...sinchRules,
  ...slackRules,
  ...smartsheetRules,
  ...snipcartRules,
  ...snykRules,
  ...socketDevRules,
  ...sonarRules,
  ...sourcegraphRules,
  ...sparkpostRules,
  ...spectralOpsRules,
  ...splunkRules,
  ...spoonacularRules,
  ...spotifyRules,
  ...squareRules,
  ...squarespaceRules,
  ...stabilityAiRules,
  ...stackHawkRules,
  ...statsigRules,
  ...statusCakeRules,
  ...statuspageRules,
  ...steamRules,
  ...stellarRules,
  ...storyblokRules,
  ...stravaRules,
  ...streamRules,
  ...stripeRules,
  ...stytchRules,
  ...sumoLogicRules,
  ...sumupRules,
  ...supabaseRules,
  ...survicateRules,
  ...tableauRules,
  ...tailscaleRules,
  ...tatumRules,
  ...tavilyRules,
  ...taxJarRules,
  ...teamCityRules,
  ...teamworkRules,
  ...telegramRules,
  ...telnyxRules,
  ...tenableRules,
  ...tencentRules,
  ...textMagicRules,
  ...thousandEyesRules,
  ...thunderstoreRules,
  ...ticketmasterRules,
  ...tigrisRules,
  ...tiingoRules,
  ...tinifyRules,
  ...tinybirdRules,
  ...todoistRules,
  ...togetherRules,
  ...togglRules,
  ...tolgeeRules,
  ...tomorrowIoRules,
  ...tomTomRules,
  ...tradierRules,
  ...travisRules,
  ...trelloRules,
  ...triggerDevRules,
  ...trueNasRules,
  ...turbopufferRules,
  ...twelveDataRules,
  ...twelveLabsRules,
  ...twilioRules,
  ...twitchRules,
  ...typeformRules,
  ...ubidotsRules,
  ...unkeyRules,
  ...unleashRules,
  ...unsplashRules,
  ...upCloudRules,
  ...uploadcareRules,
  ...upstageRules,
  ...upstashRules,
  ...uptimeKumaRules,
  ...uptimeRobotRules,
  ...urlscanRules,
  ...valTownRules,
  ...vantageRules,
  ...vercelRules,
  ...virusTotalRules,
  ...visualCrossingRules,
  ...voiceflowRules,
  ...volcengineRules,
  ...vonageRules,
  ...voyageRules,
  ...vultrRules,
  ...wakatimeRules,
  ...wasabiRules,
  ...weatherBitRules,
  ...weatherstackRules,
  ...webexRules,
  ...webflowRules,
  ...webhookRules,
  ...weChatRules,
  ...weightsAndBiasesRules,
  ...wiseRules,
  ...wistiaRules,
  ...wooCommerceRules,
  ...workatoRules,
  ...xRules,
  ...xaiRules,
  ...xataRules,
  ...xenditRules,
  ...xeroRules,
  ...yandexRules,
  ...yelpRules,
  ...ynabRules,
  ...youComRules,
  ...yousignRules,
  ...zendeskRules,
  ...zenRowsRules,
  ...zenscrapeRules,
  ...zenserpRules,
  ...zeroBounceRules,
  ...zeroSslRules,
  ...zeroTierRules,
  ...zhipuRules,
  ...zohoRules,
  ...zoomRules,
  ...zulipRules,
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
