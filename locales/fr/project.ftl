# Les projets de la commune qui portent des idées

project-line = 🏗 Projet « { $project } » : { $stage }.
    .words = 🏗 Projet « { $project } » : { $stage }. { $words }
project-stage-planned = prévu
project-stage-under_way = en cours
project-stage-done = réalisé
project-stage-given_up = abandonné
