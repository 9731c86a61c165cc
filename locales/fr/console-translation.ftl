# Traductions, dans la console.

console-translate = Traduire
console-translate-draft = Ajouter la traduction
console-translation-machine = Traduction automatique, peut se tromper :
console-translation-letters = En lettres arabes, transcrit automatiquement :

console-told-translated = La traduction automatique est sous les mots du citoyen. Ses propres mots font foi.
console-told-draft-translated = Relisez la traduction avant d’envoyer : elle est automatique.
console-told-translation-same = Rien à traduire : c’est déjà dans votre langue.
console-told-translation-off = La traduction est arrêtée : aucun service n’est réglé sur ce serveur.
console-told-translation-not-allowed = Ce citoyen n’a pas donné son accord pour la traduction à l’étranger : rien n’est parti. Nous le lui demandons, une seule fois et dans sa langue.
console-told-translation-refused = Ce citoyen a refusé la traduction à l’étranger : ses mots restent ici.
console-told-translation-cap = Le plafond de caractères du mois est atteint : pas de nouvelle traduction avant le mois prochain.
console-told-translation-broken = Le service de traduction ne répond plus. Réessayez dans une minute.
console-told-translation-failed = La traduction n’a pas abouti. Les mots du citoyen restent tels quels.
console-told-translation-lost = La traduction a perdu un nom ou un numéro : elle n’est pas montrée.
console-told-translation-language = Le service ne connaît pas cette langue.

console-translation = Traduction
console-translation-off = arrêtée
console-translation-ready = en marche
console-translation-cap_reached = plafond atteint
console-translation-broken = sans réponse
console-translation-do-off = Aucun service n’est réglé sur ce serveur. Les mots des citoyens s’affichent tels quels.
console-translation-do-ready = Seuls partent les mots de qui a donné son accord. Noms, numéros et adresses écrites de la façon courante en sont retirés d’abord.
console-translation-do-cap_reached = Pas de nouvelle traduction avant le mois prochain. Celles déjà faites restent visibles.
console-translation-do-broken = Le service est laissé en paix et interrogé de nouveau chaque minute.
console-translation-since = Depuis
console-translation-used = Caractères ce mois
