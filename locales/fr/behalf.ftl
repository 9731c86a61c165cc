# Pour qui on écrit, quand c’est pour quelqu’un d’autre.

behalf-who =
    .grandmother = votre grand-mère
    .grandfather = votre grand-père
    .mother = votre mère
    .father = votre père
    .wife = votre femme
    .husband = votre mari
    .daughter = votre fille
    .son = votre fils
    .sister = votre sœur
    .brother = votre frère
    .aunt = votre tante
    .uncle = votre oncle
    .cousin = votre cousin ou cousine
    .neighbour_f = votre voisine
    .neighbour_m = votre voisin
    .friend = votre ami ou amie
    .other = une autre personne
    .self = vous-même

behalf-review = 👤 Pour : { $who }
behalf-entry = { $entry } · 👤 { $who }
behalf-back = ↩️ Pour moi-même

behalf-switched = 👤 D’accord : à partir d’ici, c’est pour { $who }.
    .ready = 👤 D’accord : ce que vous écrivez maintenant est pour { $who }. Dites-moi de quoi il s’agit.
    .short = 👤 C’est noté, pour : { $who }.
    .still = 👤 C’est toujours pour : { $who }.
    .self = 👤 D’accord : vous écrivez de nouveau pour vous-même.

behalf-moved = 👤 C’est noté : { $reference } est pour { $who }.
    .self = 👤 C’est noté : { $reference } est pour vous-même.

behalf-still = 👤 La dernière fois, vous écriviez pour { $who }. Et maintenant ?
    .yes = Toujours pour { $who }
    .no = ↩️ Pour moi-même

behalf-filed = 👤 Pour : { $who }. Il manque encore son accord : un message vocal de sa part suffit, ou son passage au guichet. D’ici là, la demande avance, et son nom n’est montré à personne.
    .agreed = 👤 Pour : { $who }, qui est d’accord.

behalf-consent = 🎙 Son accord, par vocal
    .ask = 🎙 Passez le téléphone à { $who } : un message vocal, par exemple « oui, je veux bien que l’on écrive pour moi ». Nous l’attendons pendant 15 minutes.
    .listening = 🎧 Merci, nous écoutons le message de { $who }. Nous vous répondons tout de suite.
    .known = 👍 L’accord de { $who } est déjà noté.
    .none = Il n’y a pas encore de demande pour cette personne. Racontez-la d’abord.

behalf-consent_heard = 👍 Merci : l’accord de { $who } est gardé avec la demande { $reference }, et un agent peut l’écouter.
    .unheard = 🎙 Désolé, le message de { $who } ne s’entend pas. Enregistrez-le encore une fois, s’il vous plaît.
    .short = 🎙 Désolé, le message de { $who } est trop court. Enregistrez quelques mots, par exemple « oui, je veux bien ».
    .silent = 🎙 Désolé, on n’entend rien dans ce message. Rapprochez le téléphone de { $who } et recommencez, s’il vous plaît.
    .same = 🎙 Ce message a déjà servi pour une autre personne. Il nous en faut un nouveau de { $who }, s’il vous plaît.
    .not_them = 🎙 Nous avons écouté le message : ce n’est pas la voix de { $who }. Il nous faut la sienne, ou son passage au guichet. La demande avance quand même.
    .not_yes = 🎙 Nous avons écouté le message : { $who } n’y dit pas oui. Enregistrez-le encore une fois, s’il vous plaît. La demande avance quand même.
    .unclear = 🎙 Nous avons écouté le message de { $who }, sans bien le comprendre. Enregistrez-le encore une fois, s’il vous plaît. La demande avance quand même.

behalf-news = 👤 Du nouveau pour { $who }. Pour le lire, écrivez « les demandes de » et qui c’est, puis ses trois chiffres.
