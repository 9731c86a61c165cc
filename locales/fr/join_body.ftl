# Un membre prend son siège avec le code

join_body-code = Écrivez le code que la commune vous a donné pour entrer comme membre.
    .name = Code
    .too_short = Ce code est trop court. Regardez bien l’invitation : au moins { $min ->
        [one] { $min } signe
       *[other] { $min } signes
    }.
    .too_long = Ce code est trop long : { $max ->
        [one] { $max } signe
       *[other] { $max } signes
    } au plus.

join_body-join =
    .joined = Félicitations 🎉 Vous êtes membre de « { $body } ». Les réunions vous seront annoncées ici.
    .wrong_code = Ce code n’est pas juste ou a expiré. Demandez-en un nouveau à la commune.
    .too_many = { common-too_many_codes }
    .already = Ce code a déjà servi pour « { $body } ». Si ce n’était pas vous, parlez à un agent.
