# Une observation ou une suggestion sur un service (décret 2-17-265)

remark-menu = Observation
remark-request = Observation
    .title = Observations et suggestions

remark-kind = Est-ce une observation sur un service, ou une suggestion pour l’améliorer ?
    .name = Nature
    .observation = 👁 Une observation
    .suggestion = 💡 Une suggestion
    .said_observation = observation | remarque | constat | j’ai remarqué
    .said_suggestion = suggestion | proposition | améliorer | conseil

remark-what = Dites-la avec vos mots : quel service, et ce que vous avez vu ou proposez. Vous pouvez aussi envoyer un message vocal 🎤.
    .name = Observation
    .why = Le décret 2-17-265 permet à chacun de donner une observation ou une suggestion sur un service, par écrit ou de vive voix.

remark-photo = Avez-vous une photo ? Envoyez-la. (facultatif)
    .name = Photos

remark-review = Voici ce que vous nous dites. Nous l’envoyons ?

remark-file =
    .filed =
        Merci 🙏 C’est bien enregistré, numéro { $reference }.
        Le service vous répond ici avant le { $date }. Le décret { "2-17-265" } lui laisse 60 jours au plus.
