# Appel à candidatures

candidacy-menu = Être candidat
candidacy-request = Candidature
    .title = Candidatures

candidacy-which = À quel appel voulez-vous répondre ?
    .name = Appel

candidacy-entry = « { $title } »

candidacy-call =
    📣 Appel à candidatures : { $title }

    { $purpose }
    { $seats ->
        [one] Une place.
       *[other] { $seats } places.
    }
    .criteria = Qui peut être candidat :
    .quarters = ▪️ Habiter un de ces quartiers : { $quarters }
    .documents = À envoyer, en photo ou en PDF :
    .until = 📅 Jusqu’au { $date }. Résultat avant le { $results }.

candidacy-read =
    .none = Aucun appel à candidatures n’est ouvert pour le moment. Quand il y en aura un, vous le verrez dans le menu. Une question ? Écrivez « agent ».
    .again = Vous êtes déjà candidat pour « { $title } », n° { $reference }. Voici ce que vous avez envoyé : vous pouvez le corriger.

candidacy-lacking = Pas de souci : vous pourrez l’envoyer plus tard, avant la clôture de l’appel.

candidacy-ready = Voulez-vous être candidat ?
    .name = Être candidat
    .apply = ✅ Oui, je commence
    .later = Plus tard
    .said_apply = oui | ok | d’accord | allons-y | je commence
    .said_later = non | plus tard | pas maintenant

candidacy-later = D’accord. L’appel reste dans le menu jusqu’à sa fermeture.

candidacy-born = Quelle est votre date de naissance, ou votre âge ? Vous pouvez répondre par vocal 🎤.
    .name = Naissance ou âge
    .not_an_age = Écrivez votre âge (par exemple { "22" }) ou votre date de naissance (par exemple { "12/3/2004" }), ou envoyez un vocal 🎤.
    .said = âge | naissance | date de naissance

candidacy-age = Quel âge avez-vous ?
    .name = Âge
    .younger = Moins de { $from } ans
    .between = { $limits ->
        [from] { $from } ans ou plus
        [to] { $to } ans ou moins
       *[both] De { $from } à { $to } ans
    }
    .older = Plus de { $to } ans

candidacy-quarter = Dans quel quartier habitez-vous ?
    .name = Quartier

candidacy-old_enough =
    .closed = Cet appel est fermé depuis. Merci d’y avoir pensé.
    .too_young = Merci ! Mais cet appel est pour les personnes { $limits ->
        [from] de { $from } ans ou plus
       *[both] de { $from } à { $to } ans
    }, et vous êtes encore trop jeune. Une question ? Appelez le { $phone } ou écrivez « agent ».
    .too_old = Merci ! Mais cet appel est pour les personnes { $limits ->
        [to] de { $to } ans ou moins
       *[both] de { $from } à { $to } ans
    }. Une question ? Appelez le { $phone } ou écrivez « agent ».
candidacy-fits =
    .closed = Cet appel est fermé depuis. Merci d’y avoir pensé.
    .elsewhere = Merci ! Mais cet appel est pour les habitants de : { $quarters }. Une question ? Appelez le { $phone } ou écrivez « agent ».

candidacy-name = Votre prénom et votre nom ? Vous pouvez les dire par vocal 🎤.
    .name = Nom
    .not_a_name = Écrivez votre prénom et votre nom, ou envoyez un vocal 🎤.
    .said = nom | prénom

candidacy-why = Pourquoi voulez-vous être candidat ? En quelques mots ou par vocal 🎤.
    .name = Pourquoi
    .said = pourquoi | raison | motivation

candidacy-doc_1 = 📎 { $doc_1 } : envoyez une photo ou un PDF. Si vous ne l’avez pas maintenant, vous pourrez l’envoyer plus tard.
    .name = Premier document
candidacy-doc_2 = 📎 { $doc_2 } : envoyez une photo ou un PDF. Si vous ne l’avez pas maintenant, vous pourrez l’envoyer plus tard.
    .name = Deuxième document
candidacy-doc_3 = 📎 { $doc_3 } : envoyez une photo ou un PDF. Si vous ne l’avez pas maintenant, vous pourrez l’envoyer plus tard.
    .name = Troisième document
candidacy-doc_4 = 📎 { $doc_4 } : envoyez une photo ou un PDF. Si vous ne l’avez pas maintenant, vous pourrez l’envoyer plus tard.
    .name = Quatrième document

candidacy-numbered = 📎 { $document } : { $name }

candidacy-shown = Si vous êtes retenu, la commune peut-elle publier votre nom ? Rien d’autre ne sera publié.
    .name = Nom publié si retenu
    .yes = Oui
    .no = Non

candidacy-review = Voici votre candidature. Nous l’envoyons ?

candidacy-file =
    .filed =
        ✅ Votre candidature pour « { $title } » est reçue, n° { $reference }.
        Vous pouvez la corriger ou la retirer jusqu’au { $until }. Résultat avant le { $date }, ici même.
    .corrected = ✅ C’est corrigé. Votre numéro reste { $reference }.
    .closed = L’appel est fermé depuis : rien n’a été changé. Si vous étiez déjà candidat, votre candidature reste comme elle était.

candidacy-way =
    .correct = ✏️ Corriger
    .withdraw = 🗑 Retirer
    .appeal = ✋ Faire un recours
    .closed = L’appel est fermé : la candidature ne peut plus être corrigée ici. Écrivez « agent » pour parler à quelqu’un.
    .no_appeal = Le recours n’est plus possible : il est déjà envoyé, ou son délai est passé. Écrivez « agent » pour parler à quelqu’un.

candidacy-no_more =
    .closed = Le temps de cet appel est passé : rien ne s’ajoute plus à la candidature { $reference }. Ce que vous avez déjà envoyé reste tel quel. S’il manque un document, la commune vous le demandera ici.
    .told = Le résultat est publié : rien ne s’ajoute plus à la candidature { $reference }. Écrivez « agent » pour parler à quelqu’un.

candidacy-missing = Il manque dans votre candidature : { $names }. Envoyez-le ici, en photo ou en PDF.

candidacy-status_received = reçue ; elle sera examinée après la fermeture de l’appel
candidacy-status_in_progress = en cours d’examen
candidacy-status_answered = résultat publié
candidacy-status_refused = non retenue

candidacy-outcome =
    .kept = Retenue.
    .reserve = En réserve : si une place se libère, vous serez appelé.
    .not_kept = Non retenue.

notices-call =
    .kept =
        🎉 « { $title } » : votre candidature n° { $reference } est retenue. Bravo !

        { $reason }
    .reserve =
        📋 « { $title } » : votre candidature n° { $reference } est en réserve. Si une place se libère, vous serez appelé.

        { $reason }
    .not_kept =
        « { $title } » : votre candidature n° { $reference } n’est pas retenue. Merci d’y avoir participé. La raison :

        { $reason }
    .may_appeal = Si vous pensez que c’est une erreur, vous pouvez faire un recours, une fois, jusqu’au { $until }.
    .upheld =
        ✅ Recours pour « { $title } », n° { $reference } : vous aviez raison. { $outcome ->
            [kept] Votre candidature est retenue.
            [reserve] Votre candidature est en réserve.
           *[other] Votre candidature a été revue, et n’est pas retenue.
        }

        { $reason }
    .dismissed =
        Recours pour « { $title } », n° { $reference } : nous avons tout relu, et le résultat reste le même. La raison :

        { $reason }
