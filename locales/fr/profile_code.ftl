# Trois chiffres pour garder à l’abri les demandes de quelqu’un

profile_code-whose = Pour qui ?
    .name = Pour qui

profile_code-what = Ces trois chiffres cachent ses demandes à qui tient ce téléphone : listes, suivi et nouvelles. Les messages déjà écrits dans ce chat y restent : effacez-les vous-même.
    .name = Choix
    .set = 🔒 Choisir trois chiffres
    .remove = 🔓 Sans chiffres

profile_code-digits = Écrivez trois chiffres, que seule cette personne connaît.
    .name = Chiffres
    .not_three = Il faut trois chiffres, par exemple 482.
    .too_long = C’est trop long : trois chiffres.

profile_code-keep =
    .kept = 🔒 C’est fait. Pour voir ses demandes, écrivez « les demandes de » et qui c’est, puis ses trois chiffres.
    .removed = 🔓 C’est fait : pour { $who }, plus besoin de chiffres.
    .closed = 🔒 Donnez d’abord ses trois chiffres : écrivez « les demandes de » et qui c’est.
