# Recours contre le résultat d’un appel à candidatures

candidacy_appeal-menu = Faire un recours

candidacy_appeal-which = Pour quelle candidature ?
    .name = Candidature

candidacy_appeal-look =
    .found = Recours pour « { $title } », n° { $reference }. Un seul recours, possible jusqu’au { $until }. Une personne qui n’a ni noté ni décidé votre candidature le lira et vous répondra.
    .none = Il n’y a pas de résultat contre lequel faire un recours maintenant. Écrivez « agent » pour parler à quelqu’un.

candidacy_appeal-why = Pourquoi demandez-vous un nouvel examen ? En mots ou par vocal 🎤.
    .name = Pourquoi
    .said = pourquoi | raison

candidacy_appeal-review = Voici votre recours. Nous l’envoyons ?

candidacy_appeal-file =
    .filed = ✅ Votre recours est reçu, n° { $reference }. Réponse avant le { $date }, ici même.
    .none = Le recours n’est plus possible : il est déjà envoyé, ou son délai est passé.
