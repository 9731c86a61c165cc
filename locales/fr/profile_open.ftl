# Ouvrir avec trois chiffres

profile_open-whose = Pour qui ?
    .name = Pour qui

profile_open-digits = 🔒 Écrivez ses trois chiffres.
    .name = Chiffres
    .not_three = Il faut trois chiffres, par exemple 482.
    .too_long = C’est trop long : trois chiffres.

profile_open-open =
    .opened = 🔓 Voici ce qui est pour { $who }. Cela reste ouvert 15 minutes.
    .wrong_code = Ce ne sont pas ses trois chiffres. Oubliés ? Le guichet de la commune les enlève, si la personne y vient.
    .too_many = { common-too_many_codes }
