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
    .kept = 👍 Merci : l’accord de { $who } est gardé avec la demande { $reference }, et un agent peut l’écouter.
    .known = 👍 L’accord de { $who } est déjà noté.
    .none = Il n’y a pas encore de demande pour cette personne. Racontez-la d’abord.

behalf-news = 👤 Du nouveau pour { $who }. Pour le lire, écrivez « les demandes de » et qui c’est, puis ses trois chiffres.
