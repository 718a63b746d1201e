/**
 * What houses that write in Latin letters say to their readers above, in or below a text: to subscribe, to give, to join a
 * channel, or whence a text comes. Told by whom they address and what for; reads a `labelKey`.
 */
export const READER_NOTE: RegExp = new RegExp(
  [
    '^(?:submit|send us) (?:your|a) .{0,60}(?:here|form|via|by)(?= |$)',
    '^if you (?:enjoyed|liked|appreciate|value|find) .{0,100}(?:support(?:ing)? (?:our|us)|donat|consider)',
    '^if you (?:re|are) (?:seeing|reading) this|^to (?:view|read|access|see) the (?:full|rest|entire|complete) .{0,60}subscri',
    '^(?:first time|new) subscribers (?:also|get|receive|save) ',
    '^please (?:subscribe|consider (?:donating|supporting|subscribing|a donation))',
    '^(?:suggested|recommended) citation |^zitiervorschlag |^our standards ',
    '(?:melden? (?:dich|euch|sie sich)|meldet euch|abonnier(?:e|en|t)|bestellen? sie|hol dir) .{0,80}newsletter',
    '^lust auf mehr |^(?:kennt ihr|kennst du|kennen sie) schon unser',
    '^(?:lesen sie|lest|lies) .{0,40}(?:magazin|heft|ausgabe|e paper) .{0,80}(?:app|abo|shop)(?= |$)',
    '^(?:hinterlasst?|hinterlassen sie|schreibt?|schreiben sie) .{0,40}(?:kommentar|kommentare)(?= |$)',
    '^druckfahige (?:fotos|bilder) |(?:abdruck|nutzung|verwendung|veroffentlichung) .{0,220}honorarfrei',
    '^(?:dieser|der) (?:artikel|beitrag|text) (?:erschien|ist|wurde) (?:zuerst|erstmals|ursprunglich)',
    '^(?:wenn|falls) (?:ihr|sie|du) .{0,120}(?:unterstutzen|spende|spenden)(?= |$)|^unterstutzen sie (?:uns|unsere)',
    '^impressum (?:und )?datenschutz|^datenschutz (?:und )?impressum',
    '^zapraszamy .{0,40}subskrypcji|^(?:wesprzyj|wspieraj) (?:nas|nasz)|wesprzyj nas darowizna',
    '^(?:unete|siguenos|suscribete|entra|recibe) .{0,80}(?:canal|newsletter|boletin|whatsapp|telegram|google news)',
    '(?:nuestro|tenemos) (?:un )?canal de (?:telegram|whatsapp|youtube)',
    '^(?:receba|siga o|entre no|participe|assine) .{0,80}(?:whatsapp|telegram|newsletter|google news)',
    '^(?:inscrivez vous|abonnez vous|recevez|retrouvez) .{0,80}(?:newsletter|infolettre|whatsapp|google news)',
    '^(?:iscriviti|seguici|segui il nostro) .{0,80}(?:canale|newsletter|whatsapp|telegram|google news)',
  ].join('|'),
)

/** Whose the pictures are, on a line of its own: «Crédits photos : …», «Fotos: …». */
export const PICTURE_CREDIT: RegExp =
  /^(?:credits? photos?|photo credits?|photos? (?:by|courtesy)|crediti foto|credito fotos?|bildquelle|bildnachweis|bilder?|fotos?) /
