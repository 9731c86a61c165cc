# Une réclamation sur un service ou un agent, en confidence (décret 2-17-265)

service_complaint-menu = Signaler un service
service_complaint-request = Signalement sur un service
    .title = Signalements sur un service

service_complaint-led = 🔒 Ceci reste confidentiel : le service concerné ne le lit pas, seule la direction de la commune le traite.

service_complaint-details = Dites ce qui s’est passé. Vous pouvez aussi envoyer un message vocal 🎤.
    .name = Ce qui s’est passé
    .why = La direction doit savoir ce qui s’est passé pour vous répondre. Elle seule le lit.

service_complaint-whom = Quel service, ou quel agent ? Un nom, un guichet, ce que vous savez. (facultatif)
    .name = Qui
    .why = Ce n’est pas obligatoire. Le service et l’agent ne sauront pas que vous avez écrit.

service_complaint-proof = Avez-vous un papier ou une photo qui le montre ? (facultatif)
    .name = Pièces

service_complaint-review = Voici ce que vous signalez. Nous l’envoyons à la direction ?

service_complaint-file =
    .filed =
        🔒 C’est bien enregistré en confidence, numéro { $reference }.
        La direction de la commune vous répond ici avant le { $date }. Le décret { "2-17-265" } lui laisse 60 jours au plus.
        Vous pouvez aussi saisir le Médiateur du Royaume : mediateur.ma
