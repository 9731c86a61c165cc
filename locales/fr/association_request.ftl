# Ce qu’une association demande à la commune

association_request-menu = Demande d’association
association_request-request = Demande d’association
    .title = Demandes des associations

association_request-what = De quoi l’association a-t-elle besoin ?
    .name = Besoin
    .grant = 💶 Une subvention
    .hall = 🏛 Une salle
    .equipment = 🪑 Du matériel
    .transport = 🚌 Un transport
    .other = Autre chose
    .said_grant = subvention | aide | argent | budget | financement
    .said_hall = salle | local | terrain
    .said_equipment = matériel | chaises | tables | sono | tente
    .said_transport = bus | car | transport
association_request-association = Comment s’appelle l’association ?
    .name = Association

association_request-purpose = Pour quoi faire ? Dites le projet, combien de personnes, et combien il faut. Vous pouvez répondre par un vocal 🎤.
    .name = Projet

association_request-day = Pour quel jour ?
    .name = Jour

association_request-papers = Avez-vous le dossier ou le budget ? Envoyez-le en photo ou en PDF. (facultatif)
    .name = Papiers

association_request-review = Voici la demande. Nous l’envoyons ?
