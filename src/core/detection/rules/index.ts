import { authorizationHeaderRules } from '../generic/authorizationHeader';
import { commandLineRules } from '../generic/commandLine';
import { comparedPasswordRule } from '../generic/comparedPassword';
import { configurationLineRules } from '../generic/configurationLine';
import { encodedPrivateKeyRule } from '../generic/encodedPrivateKey';
import { genericCredentialRule } from '../generic/genericCredential';
import { jsonWebTokenRules } from '../generic/jsonWebToken';
import { kubernetesSecretRule } from '../generic/kubernetesSecret';
import { knownFileRule } from '../generic/knownFile';
import { loginCallRule } from '../generic/loginCall';
import { privateKeyRules } from '../generic/privateKey';
import { returnedCredentialRule } from '../generic/returnedCredential';
import { shortHeaderRule } from '../generic/shortHeader';
import { sqlInsertRule } from '../generic/sqlInsert';
import { storedPasswordRules } from '../generic/storedPassword';
import { tableRule } from '../generic/table';
import { typedPasswordRules } from '../generic/typedPassword';
import { urlCredentialRules } from '../generic/urlCredentials';
import { userMapRule } from '../generic/userMap';
import type { Rule } from '../rule';
import { ablyRules } from './ably';
import { abstractApiRules } from './abstractApi';
import { abuseIpdbRules } from './abuseIpdb';
import { accuWeatherRules } from './accuWeather';
import { adafruitRules } from './adafruit';
import { adobeRules } from './adobe';
import { adyenRules } from './adyen';
import { ageRules } from './age';
import { agoraRules } from './agora';
import { ai21Rules } from './ai21';
import { ai71Rules } from './ai71';
import { aikidoRules } from './aikido';
import { airbrakeRules } from './airbrake';
import { airtableRules } from './airtable';
import { airVisualRules } from './airVisual';
import { aivenRules } from './aiven';
import { akamaiRules } from './akamai';
import { alchemyRules } from './alchemy';
import { algoliaRules } from './algolia';
import { alibabaRules } from './alibaba';
import { amadeusRules } from './amadeus';
import { amazonRules } from './amazon';
import { amazonServicesRules } from './amazonServices';
import { ambeeRules } from './ambee';
import { ampRules } from './amp';
import { amplitudeRules } from './amplitude';
import { anacondaRules } from './anaconda';
import { anthropicRules } from './anthropic';
import { anypointRules } from './anypoint';
import { anyscaleRules } from './anyscale';
import { apiFlashRules } from './apiFlash';
import { apifyRules } from './apify';
import { apilayerRules } from './apilayer';
import { apolloRules } from './apollo';
import { appCenterRules } from './appCenter';
import { appwriteRules } from './appwrite';
import { appVeyorRules } from './appVeyor';
import { arcjetRules } from './arcjet';
import { asaasRules } from './asaas';
import { asanaRules } from './asana';
import { assemblyaiRules } from './assemblyai';
import { atlassianRules } from './atlassian';
import { auth0Rules } from './auth0';
import { authressRules } from './authress';
import { axiomRules } from './axiom';
import { ayrshareRules } from './ayrshare';
import { azureRules } from './azure';
import { azureAccessKeysRules } from './azureAccessKeys';
import { azureConnectionStringRules } from './azureConnectionStrings';
import { azureServicesRules } from './azureServices';
import { backblazeRules } from './backblaze';
import { baiduRules } from './baidu';
import { bannerbearRules } from './bannerbear';
import { baremetricsRules } from './baremetrics';
import { basetenRules } from './baseten';
import { beamerRules } from './beamer';
import { betterStackRules } from './betterStack';
import { binanceRules } from './binance';
import { bitfinexRules } from './bitfinex';
import { bitlyRules } from './bitly';
import { bitmexRules } from './bitmex';
import { bitriseRules } from './bitrise';
import { bittrexRules } from './bittrex';
import { bitwardenRules } from './bitwarden';
import { blockProtocolRules } from './blockProtocol';
import { blynkRules } from './blynk';
import { boxRules } from './box';
import { branchRules } from './branch';
import { braveRules } from './brave';
import { brevoRules } from './brevo';
import { browserbaseRules } from './browserbase';
import { browserStackRules } from './browserStack';
import { browserUseRules } from './browserUse';
import { bugsnagRules } from './bugsnag';
import { builderIoRules } from './builderIo';
import { buildkiteRules } from './buildkite';
import { bunnyRules } from './bunny';
import { butterCmsRules } from './butterCms';
import { calComRules } from './calCom';
import { canvaRules } from './canva';
import { cartesiaRules } from './cartesia';
import { censysRules } from './censys';
import { cerebrasRules } from './cerebras';
import { cfxReRules } from './cfxRe';
import { chartMogulRules } from './chartMogul';
import { checklyRules } from './checkly';
import { checkoutComRules } from './checkoutCom';
import { chromaticRules } from './chromatic';
import { circleciRules } from './circleci';
import { ciscoRules } from './cisco';
import { civoRules } from './civo';
import { clarifaiRules } from './clarifai';
import { clayRules } from './clay';
import { clearbitRules } from './clearbit';
import { clerkRules } from './clerk';
import { clickhouseRules } from './clickhouse';
import { clickSendRules } from './clickSend';
import { clickUpRules } from './clickUp';
import { clockifyRules } from './clockify';
import { clockworkSmsRules } from './clockworkSms';
import { clojarsRules } from './clojars';
import { closeCrmRules } from './closeCrm';
import { cloudflareRules } from './cloudflare';
import { cloudinaryRules } from './cloudinary';
import { cloudmersiveRules } from './cloudmersive';
import { cloudSightRules } from './cloudSight';
import { cloudsmithRules } from './cloudsmith';
import { cockroachLabsRules } from './cockroachLabs';
import { codaRules } from './coda';
import { codacyRules } from './codacy';
import { codeClimateRules } from './codeClimate';
import { codecovRules } from './codecov';
import { codemagicRules } from './codemagic';
import { codeRabbitRules } from './codeRabbit';
import { cohereRules } from './cohere';
import { coinApiRules } from './coinApi';
import { coinbaseRules } from './coinbase';
import { coinGeckoRules } from './coinGecko';
import { coinMarketCapRules } from './coinMarketCap';
import { cometRules } from './comet';
import { composioRules } from './composio';
import { configCatRules } from './configCat';
import { confluentRules } from './confluent';
import { contentfulRules } from './contentful';
import { contentstackRules } from './contentstack';
import { convertKitRules } from './convertKit';
import { convexRules } from './convex';
import { copperRules } from './copper';
import { coralogixRules } from './coralogix';
import { couchbaseRules } from './couchbase';
import { courierRules } from './courier';
import { coverallsRules } from './coveralls';
import { cozeRules } from './coze';
import { cratesIoRules } from './cratesIo';
import { crossmintRules } from './crossmint';
import { crowdinRules } from './crowdin';
import { cryptoCompareRules } from './cryptoCompare';
import { currencyCloudRules } from './currencyCloud';
import { cursorRules } from './cursor';
import { customerIoRules } from './customerIo';
import { cypressRules } from './cypress';
import { dailyRules } from './daily';
import { dashscopeRules } from './dashscope';
import { databentoRules } from './databento';
import { databricksRules } from './databricks';
import { datadogRules } from './datadog';
import { dataGovRules } from './dataGov';
import { dataStaxRules } from './dataStax';
import { daytonaRules } from './daytona';
import { dbtRules } from './dbt';
import { deepAiRules } from './deepAi';
import { deepgramRules } from './deepgram';
import { deepLRules } from './deepL';
import { deepseekRules } from './deepseek';
import { definedNetworkingRules } from './definedNetworking';
import { delightedRules } from './delighted';
import { denoRules } from './deno';
import { dependencyTrackRules } from './dependencyTrack';
import { detectifyRules } from './detectify';
import { detectLanguageRules } from './detectLanguage';
import { devCycleRules } from './devCycle';
import { deviantArtRules } from './deviantArt';
import { devinRules } from './devin';
import { diffbotRules } from './diffbot';
import { difyRules } from './dify';
import { digitaloceanRules } from './digitalocean';
import { discogsRules } from './discogs';
import { discordRules } from './discord';
import { disqusRules } from './disqus';
import { dockerRules } from './docker';
import { docuSignRules } from './docuSign';
import { dopplerRules } from './doppler';
import { droneRules } from './drone';
import { dropboxRules } from './dropbox';
import { dryRunSecurityRules } from './dryRunSecurity';
import { dubRules } from './dub';
import { duffelRules } from './duffel';
import { duoRules } from './duo';
import { dwollaRules } from './dwolla';
import { dynalistRules } from './dynalist';
import { dynatraceRules } from './dynatrace';
import { dyspatchRules } from './dyspatch';
import { e2bRules } from './e2b';
import { easypostRules } from './easypost';
import { ebayRules } from './ebay';
import { edamamRules } from './edamam';
import { elasticRules } from './elastic';
import { elasticEmailRules } from './elasticEmail';
import { elevenLabsRules } from './elevenLabs';
import { endorLabsRules } from './endorLabs';
import { equinixRules } from './equinix';
import { eraserRules } from './eraser';
import { etherscanRules } from './etherscan';
import { etsyRules } from './etsy';
import { eventbriteRules } from './eventbrite';
import { everhourRules } from './everhour';
import { exaRules } from './exa';
import { exchangeRateApiRules } from './exchangeRateApi';
import { exoscaleRules } from './exoscale';
import { expoRules } from './expo';
import { facebookRules } from './facebook';
import { falAiRules } from './falAi';
import { fastlyRules } from './fastly';
import { faunaRules } from './fauna';
import { fernetRules } from './fernet';
import { figmaRules } from './figma';
import { fileIoRules } from './fileIo';
import { finicityRules } from './finicity';
import { finnhubRules } from './finnhub';
import { firecrawlRules } from './firecrawl';
import { fireworksRules } from './fireworks';
import { flagsmithRules } from './flagsmith';
import { fleetbaseRules } from './fleetbase';
import { flexportRules } from './flexport';
import { flickrRules } from './flickr';
import { flutterwaveRules } from './flutterwave';
import { flyRules } from './fly';
import { fortinetRules } from './fortinet';
import { foursquareRules } from './foursquare';
import { frameioRules } from './frameio';
import { freemiusRules } from './freemius';
import { freshworksRules } from './freshworks';
import { friendliRules } from './friendli';
import { fullContactRules } from './fullContact';
import { fullStoryRules } from './fullStory';
import { gammaRules } from './gamma';
import { gcNotifyRules } from './gcNotify';
import { gemfuryRules } from './gemfury';
import { geoapifyRules } from './geoapify';
import { geocodioRules } from './geocodio';
import { getResponseRules } from './getResponse';
import { ghostRules } from './ghost';
import { giphyRules } from './giphy';
import { giteaRules } from './gitea';
import { gitGuardianRules } from './gitGuardian';
import { githubRules } from './github';
import { gitlabRules } from './gitlab';
import { gitterRules } from './gitter';
import { gladiaRules } from './gladia';
import { gocardlessRules } from './gocardless';
import { goDaddyRules } from './goDaddy';
import { googleRules } from './google';
import { googleServiceAccountRules } from './googleServiceAccount';
import { googleServicesRules } from './googleServices';
import { grafanaRules } from './grafana';
import { greptileRules } from './greptile';
import { groqRules } from './groq';
import { guardianRules } from './guardian';
import { guardsquareRules } from './guardsquare';
import { growthBookRules } from './growthBook';
import { gumroadRules } from './gumroad';
import { gyazoRules } from './gyazo';
import { hackClubRules } from './hackClub';
import { harnessRules } from './harness';
import { harvestRules } from './harvest';
import { hashicorpRules } from './hashicorp';
import { hCaptchaRules } from './hCaptcha';
import { heartlandRules } from './heartland';
import { heliconeRules } from './helicone';
import { helloSignRules } from './helloSign';
import { helpScoutRules } from './helpScout';
import { hereRules } from './here';
import { herokuRules } from './heroku';
import { hetznerRules } from './hetzner';
import { hexPmRules } from './hexPm';
import { hexTechnologiesRules } from './hexTechnologies';
import { holidayApiRules } from './holidayApi';
import { honeycombRules } from './honeycomb';
import { hopRules } from './hop';
import { huaweiRules } from './huawei';
import { hubspotRules } from './hubspot';
import { huggingFaceRules } from './huggingFace';
import { hunterRules } from './hunter';
import { ibmRules } from './ibm';
import { imageKitRules } from './imageKit';
import { infisicalRules } from './infisical';
import { influxDbRules } from './influxDb';
import { infomaniakRules } from './infomaniak';
import { infracostRules } from './infracost';
import { infuraRules } from './infura';
import { inngestRules } from './inngest';
import { instagramRules } from './instagram';
import { instamojoRules } from './instamojo';
import { instantlyRules } from './instantly';
import { intercomRules } from './intercom';
import { intra42Rules } from './intra42';
import { ionicRules } from './ionic';
import { ipGeolocationRules } from './ipGeolocation';
import { ipInfoRules } from './ipInfo';
import { iterableRules } from './iterable';
import { iterativeRules } from './iterative';
import { jenkinsRules } from './jenkins';
import { jetBrainsRules } from './jetBrains';
import { jfrogRules } from './jfrog';
import { jinaRules } from './jina';
import { jotformRules } from './jotform';
import { jumpCloudRules } from './jumpCloud';
import { juniperRules } from './juniper';
import { kaggleRules } from './kaggle';
import { kagiRules } from './kagi';
import { kairosRules } from './kairos';
import { kakaoRules } from './kakao';
import { keenIoRules } from './keenIo';
import { keycloakRules } from './keycloak';
import { kickboxRules } from './kickbox';
import { klarnaRules } from './klarna';
import { klaviyoRules } from './klaviyo';
import { klipfolioRules } from './klipfolio';
import { knapsackProRules } from './knapsackPro';
import { krakenRules } from './kraken';
import { kubernetesRules } from './kubernetes';
import { kucoinRules } from './kucoin';
import { laceworkRules } from './lacework';
import { lambdaTestRules } from './lambdaTest';
import { langfuseRules } from './langfuse';
import { langsmithRules } from './langsmith';
import { laravelRules } from './laravel';
import { larkRules } from './lark';
import { launchdarklyRules } from './launchdarkly';
import { lichessRules } from './lichess';
import { lightOnRules } from './lightOn';
import { lineRules } from './line';
import { linearRules } from './linear';
import { linkedInRules } from './linkedIn';
import { linodeRules } from './linode';
import { liveAgentRules } from './liveAgent';
import { liveblocksRules } from './liveblocks';
import { livekitRules } from './livekit';
import { llamaIndexRules } from './llamaIndex';
import { lobRules } from './lob';
import { localStackRules } from './localStack';
import { locationIqRules } from './locationIq';
import { logdnaRules } from './logdna';
import { logglyRules } from './loggly';
import { loginRadiusRules } from './loginRadius';
import { logzIoRules } from './logzIo';
import { lokaliseRules } from './lokalise';
import { lookerRules } from './looker';
import { loopsRules } from './loops';
import { loyverseRules } from './loyverse';
import { lunchMoneyRules } from './lunchMoney';
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
import { pixabayRules } from './pixabay';
import { plaidRules } from './plaid';
import { planetscaleRules } from './planetscale';
import { planningCenterRules } from './planningCenter';
import { planeRules } from './plane';
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
import { snowflakeRules } from './snowflake';
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
  ...abstractApiRules,
  ...abuseIpdbRules,
  ...accuWeatherRules,
  ...adafruitRules,
  ...adobeRules,
  ...adyenRules,
  ...ageRules,
  ...agoraRules,
  ...ai21Rules,
  ...ai71Rules,
  ...aikidoRules,
  ...airbrakeRules,
  ...airtableRules,
  ...airVisualRules,
  ...aivenRules,
  ...akamaiRules,
  ...alchemyRules,
  ...algoliaRules,
  ...alibabaRules,
  ...amadeusRules,
  ...amazonRules,
  ...amazonServicesRules,
  ...ambeeRules,
  ...ampRules,
  ...amplitudeRules,
  ...anacondaRules,
  ...anthropicRules,
  ...anypointRules,
  ...anyscaleRules,
  ...apiFlashRules,
  ...apifyRules,
  ...apilayerRules,
  ...apolloRules,
  ...appCenterRules,
  ...appwriteRules,
  ...appVeyorRules,
  ...arcjetRules,
  ...asaasRules,
  ...asanaRules,
  ...assemblyaiRules,
  ...atlassianRules,
  ...auth0Rules,
  ...authressRules,
  ...axiomRules,
  ...ayrshareRules,
  ...azureRules,
  ...azureAccessKeysRules,
  ...azureConnectionStringRules,
  ...azureServicesRules,
  ...backblazeRules,
  ...baiduRules,
  ...bannerbearRules,
  ...baremetricsRules,
  ...basetenRules,
  ...beamerRules,
  ...betterStackRules,
  ...binanceRules,
  ...bitfinexRules,
  ...bitlyRules,
  ...bitmexRules,
  ...bitriseRules,
  ...bittrexRules,
  ...bitwardenRules,
  ...blockProtocolRules,
  ...blynkRules,
  ...boxRules,
  ...branchRules,
  ...braveRules,
  ...brevoRules,
  ...browserbaseRules,
  ...browserStackRules,
  ...browserUseRules,
  ...bugsnagRules,
  ...builderIoRules,
  ...buildkiteRules,
  ...bunnyRules,
  ...butterCmsRules,
  ...calComRules,
  ...canvaRules,
  ...cartesiaRules,
  ...censysRules,
  ...cerebrasRules,
  ...cfxReRules,
  ...chartMogulRules,
  ...checklyRules,
  ...checkoutComRules,
  ...chromaticRules,
  ...circleciRules,
  ...ciscoRules,
  ...civoRules,
  ...clarifaiRules,
  ...clayRules,
  ...clearbitRules,
  ...clerkRules,
  ...clickhouseRules,
  ...clickSendRules,
  ...clickUpRules,
  ...clockifyRules,
  ...clockworkSmsRules,
  ...clojarsRules,
  ...closeCrmRules,
  ...cloudflareRules,
  ...cloudinaryRules,
  ...cloudmersiveRules,
  ...cloudSightRules,
  ...cloudsmithRules,
  ...cockroachLabsRules,
  ...codaRules,
  ...codacyRules,
  ...codeClimateRules,
  ...codecovRules,
  ...codemagicRules,
  ...codeRabbitRules,
  ...cohereRules,
  ...coinApiRules,
  ...coinbaseRules,
  ...coinGeckoRules,
  ...coinMarketCapRules,
  ...cometRules,
  ...composioRules,
  ...configCatRules,
  ...confluentRules,
  ...contentfulRules,
  ...contentstackRules,
  ...convertKitRules,
  ...convexRules,
  ...copperRules,
  ...coralogixRules,
  ...couchbaseRules,
  ...courierRules,
  ...coverallsRules,
  ...cozeRules,
  ...cratesIoRules,
  ...crossmintRules,
  ...crowdinRules,
  ...cryptoCompareRules,
  ...currencyCloudRules,
  ...cursorRules,
  ...customerIoRules,
  ...cypressRules,
  ...dailyRules,
  ...dashscopeRules,
  ...databentoRules,
  ...databricksRules,
  ...datadogRules,
  ...dataGovRules,
  ...dataStaxRules,
  ...daytonaRules,
  ...dbtRules,
  ...deepAiRules,
  ...deepgramRules,
  ...deepLRules,
  ...deepseekRules,
  ...definedNetworkingRules,
  ...delightedRules,
  ...denoRules,
  ...dependencyTrackRules,
  ...detectifyRules,
  ...detectLanguageRules,
  ...devCycleRules,
  ...deviantArtRules,
  ...devinRules,
  ...diffbotRules,
  ...difyRules,
  ...digitaloceanRules,
  ...discogsRules,
  ...discordRules,
  ...disqusRules,
  ...dockerRules,
  ...docuSignRules,
  ...dopplerRules,
  ...droneRules,
  ...dropboxRules,
  ...dryRunSecurityRules,
  ...dubRules,
  ...duffelRules,
  ...duoRules,
  ...dwollaRules,
  ...dynalistRules,
  ...dynatraceRules,
  ...dyspatchRules,
  ...e2bRules,
  ...easypostRules,
  ...ebayRules,
  ...edamamRules,
  ...elasticRules,
  ...elasticEmailRules,
  ...elevenLabsRules,
  ...endorLabsRules,
  ...equinixRules,
  ...eraserRules,
  ...etherscanRules,
  ...etsyRules,
  ...eventbriteRules,
  ...everhourRules,
  ...exaRules,
  ...exchangeRateApiRules,
  ...exoscaleRules,
  ...expoRules,
  ...facebookRules,
  ...falAiRules,
  ...fastlyRules,
  ...faunaRules,
  ...fernetRules,
  ...figmaRules,
  ...fileIoRules,
  ...finicityRules,
  ...finnhubRules,
  ...firecrawlRules,
  ...fireworksRules,
  ...flagsmithRules,
  ...fleetbaseRules,
  ...flexportRules,
  ...flickrRules,
  ...flutterwaveRules,
  ...flyRules,
  ...fortinetRules,
  ...foursquareRules,
  ...frameioRules,
  ...freemiusRules,
  ...freshworksRules,
  ...friendliRules,
  ...fullContactRules,
  ...fullStoryRules,
  ...gammaRules,
  ...gcNotifyRules,
  ...gemfuryRules,
  ...geoapifyRules,
  ...geocodioRules,
  ...getResponseRules,
  ...ghostRules,
  ...giphyRules,
  ...giteaRules,
  ...gitGuardianRules,
  ...githubRules,
  ...gitlabRules,
  ...gitterRules,
  ...gladiaRules,
  ...gocardlessRules,
  ...goDaddyRules,
  ...googleRules,
  ...googleServiceAccountRules,
  ...googleServicesRules,
  ...grafanaRules,
  ...greptileRules,
  ...groqRules,
  ...guardianRules,
  ...guardsquareRules,
  ...growthBookRules,
  ...gumroadRules,
  ...gyazoRules,
  ...hackClubRules,
  ...harnessRules,
  ...harvestRules,
  ...hashicorpRules,
  ...hCaptchaRules,
  ...heartlandRules,
  ...heliconeRules,
  ...helloSignRules,
  ...helpScoutRules,
  ...hereRules,
  ...herokuRules,
  ...hetznerRules,
  ...hexPmRules,
  ...hexTechnologiesRules,
  ...holidayApiRules,
  ...honeycombRules,
  ...hopRules,
  ...huaweiRules,
  ...hubspotRules,
  ...huggingFaceRules,
  ...hunterRules,
  ...ibmRules,
  ...imageKitRules,
  ...infisicalRules,
  ...influxDbRules,
  ...infomaniakRules,
  ...infracostRules,
  ...infuraRules,
  ...inngestRules,
  ...instagramRules,
  ...instamojoRules,
  ...instantlyRules,
  ...intercomRules,
  ...intra42Rules,
  ...ionicRules,
  ...ipGeolocationRules,
  ...ipInfoRules,
  ...iterableRules,
  ...iterativeRules,
  ...jenkinsRules,
  ...jetBrainsRules,
  ...jfrogRules,
  ...jinaRules,
  ...jotformRules,
  ...jumpCloudRules,
  ...juniperRules,
  ...kaggleRules,
  ...kagiRules,
  ...kairosRules,
  ...kakaoRules,
  ...keenIoRules,
  ...keycloakRules,
  ...kickboxRules,
  ...klarnaRules,
  ...klaviyoRules,
  ...klipfolioRules,
  ...knapsackProRules,
  ...krakenRules,
  ...kubernetesRules,
  ...kucoinRules,
  ...laceworkRules,
  ...lambdaTestRules,
  ...langfuseRules,
  ...langsmithRules,
  ...laravelRules,
  ...larkRules,
  ...launchdarklyRules,
  ...lichessRules,
  ...lightOnRules,
  ...lineRules,
  ...linearRules,
  ...linkedInRules,
  ...linodeRules,
  ...liveAgentRules,
  ...liveblocksRules,
  ...livekitRules,
  ...llamaIndexRules,
  ...lobRules,
  ...localStackRules,
  ...locationIqRules,
  ...logdnaRules,
  ...logglyRules,
  ...loginRadiusRules,
  ...logzIoRules,
  ...lokaliseRules,
  ...lookerRules,
  ...loopsRules,
  ...loyverseRules,
  ...lunchMoneyRules,
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
  ...pixabayRules,
  ...plaidRules,
  ...planetscaleRules,
  ...planningCenterRules,
  ...planeRules,
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
  ...snowflakeRules,
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
  comparedPasswordRule,
  returnedCredentialRule,
  shortHeaderRule,
  ...commandLineRules,
  ...configurationLineRules,
  ...typedPasswordRules,
  knownFileRule,
  sqlInsertRule,
  tableRule,
  genericCredentialRule,
  userMapRule,
];
