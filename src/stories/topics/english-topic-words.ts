import type { TopicWords } from './weighted-words.ts'

/** Words of English news that tell its topic, by how strongly; named by us and tried on pages whose address names their section. */
export const ENGLISH_TOPIC_WORDS: TopicWords = {
  politics: {
    5: 'election parliament senate congress minister president diplomat ceasefire sanctions referendum troops missile airstrike',
    3: `government war army military rebels militants peace treaty coalition vote voters campaign party opposition protesters
      embassy summit nuclear hostages refugees border democracy lawmakers republican democrat democrats republicans policy
      politics political premier cabinet regime insurgents terrorism terrorist attack gaza syria ukraine iran kremlin nato`,
  },
  local: {
    4: 'council municipality residents neighbourhood neighborhood mayor township county',
    2: 'school schools teachers district road bus roads housing planning community village pupils police local road works',
  },
  economy: {
    5: 'economy inflation stocks investors shares profit revenue gdp earnings bank banks currency tariffs markets ipo',
    3: `oil crude barrel billion market trade exports imports investment company companies business price prices interest
      economic dollar euro growth recession unemployment tax taxes budget debt loan merger acquisition sales startup fund
      finance financial manufacturing retail consumers wages industry chief executive`,
  },
  sport: {
    5: `football soccer league goalkeeper striker midfielder coach tournament championship olympics basketball tennis cricket
      rugby baseball nba nfl fifa uefa athlete quarterback touchdown innings playoffs`,
    3: `match team teams player players cup season club goal goals win defeat stadium fans game games score scored race
      medal final semi-final champion manager injury transfer premier sport sports grand prix racing golf boxing`,
  },
  culture: {
    5: 'film movie album singer actor actress novel museum theatre theater opera hollywood exhibition oscars grammy',
    3: `music song songs concert festival book books author poet poetry artist artists art painting director drama series
      television show gallery literature culture award awards band dance comedy celebrity premiere heritage`,
  },
  science: {
    5: 'nasa astronomers planet telescope galaxy asteroid spacecraft fossil dinosaur physicists scientists archaeologists genome',
    3: `science researchers study space moon mars rocket orbit evolution species experiment physics biology chemistry laboratory
      universe satellite discovery ancient particle theory neuroscience genes`,
  },
  technology: {
    5: 'smartphone iphone android software google facebook microsoft apple app apps startup cybersecurity hackers robot chatbot',
    3: `technology tech internet online digital data computer computers ai artificial algorithm users device devices laptop
      browser cloud chip chips privacy gaming video twitter amazon samsung tesla battery feature website platform`,
  },
  health: {
    5: 'patients disease vaccine cancer virus hospital doctors medical diabetes symptoms pandemic outbreak coronavirus covid',
    3: `health treatment drug drugs therapy surgery infection clinical medicine nurses obesity heart brain diet mental illness
      flu pregnancy blood pain sleep nutrition epidemic`,
  },
  environment: {
    5: 'climate emissions pollution earthquake hurricane wildfire wildfires flooding biodiversity conservation deforestation',
    3: `weather storm rain snow temperature temperatures carbon warming wildlife animals environment environmental forest
      ocean plastic drought heatwave flood floods renewable glacier coral endangered tornado volcano forecast`,
  },
  society: {
    5: 'murder stabbing rape arrested robbery wedding divorce burglary homicide',
    3: `police crime court jail prison victim murdered killed suspect accident crash woman family children mother father baby
      marriage couple dog trial judge sentenced drugs gang fire rescued missing lifestyle fashion travel recipe`,
  },
}
