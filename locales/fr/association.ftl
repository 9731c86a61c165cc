# Les associations : ce que lit la personne qui agit pour l’une d’elles

association-bound = C’est fait : ce téléphone agit pour { $association } 👌 Les messages et les invitations de la commune arriveront ici. Une pétition de l’association ? Écrivez « je veux lancer une pétition au nom de l’association ».
    .unknown = Ce lien n’ouvre plus rien. Demandez-en un nouveau à la commune.

association-invited =
    .yes = ✅ Nous venons
    .no = ❌ Nous ne venons pas

association-answer =
    .yes = C’est noté : { $association } vient 👌 Si cela change, touchez l’autre bouton.
    .no = C’est noté : { $association } ne vient pas. Merci de l’avoir dit 🙏
    .gone = Ce bouton ne sert plus.
    .over = Le jour de la réponse est passé. Appelez la commune si vous voulez encore venir.

association-field-culture = Culture et patrimoine
association-field-sport = Sport
association-field-social = Social et solidarité
association-field-health = Santé
association-field-environment = Environnement
association-field-education = Éducation
association-field-youth = Jeunesse
association-field-women = Femmes
association-field-disability = Handicap
association-field-quarter = Quartier
association-field-crafts = Artisanat et métiers
association-field-other = Autre
