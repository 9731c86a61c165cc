# Les réunions des instances

meetings-menu = Mes réunions

meetings-card =
    📅 Réunion : { $body }
    { $title }
    🕒 { $date }
    📍 { $place }
    📋 Ordre du jour :
    { $agenda }
    Viendrez-vous ?
    .yes = ✅ Je viens
    .no = ❌ Je ne viens pas
    .excused = 🙏 J’ai un empêchement
    .gone = Cette invitation n’existe plus.
    .closed = On ne peut plus répondre pour la réunion « { $title } ».

meetings-answer =
    .yes = Très bien, nous vous attendons à « { $title } » 👌
    .no = C’est noté, vous ne viendrez pas à « { $title } ». Si cela change, touchez un autre bouton.
    .excused = Merci de nous prévenir. Votre empêchement est noté pour « { $title } ».
    .excused_why = Merci de nous prévenir. Votre empêchement et sa raison sont notés pour « { $title } ».
meetings-why = Si vous voulez, dites-nous pourquoi en une phrase. Ce n’est pas obligatoire.
    .kept = Merci, la raison est notée.
meetings-which = Vous avez plus d’une réunion. De laquelle parlez-vous ?
meetings-moved = La réunion « { $title } » a changé : elle est maintenant { $date }. L’ancienne réponse ne compte plus, répondez ici s’il vous plaît.

meetings-none = Aucune réunion prévue pour le moment.

meetings-reminder =
    .week = 🔔 Dans une semaine, vous avez une réunion : { $title }, { $date }, { $place }. Viendrez-vous ?
    .day = 🔔 Demain, vous avez une réunion : { $title }, { $date }, { $place }.
    .days = 🔔 Dans { $count ->
        [one] un jour
       *[other] { $count } jours
    }, vous avez une réunion : { $title }, { $date }, { $place }. Viendrez-vous ?
    .hours = 🔔 La réunion commence dans { $count ->
        [1] une heure
        [2] deux heures
       *[other] { $count } heures
    } : { $title }, { $date }, { $place }.
    .minutes = 🔔 La réunion commence dans { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    } : { $title }, { $date }, { $place }.

meetings-changed =
    ✏️ La réunion change : { $body }. Voici la nouvelle version :
    { $title }
    🕒 { $date }
    📍 { $place }
    📋 Ordre du jour :
    { $agenda }
    Viendrez-vous ?
meetings-cancelled = ❌ La réunion « { $title } » prévue { $date } est annulée. Veuillez nous excuser.
meetings-checkin = Écrivez le code affiché dans la salle pour noter votre présence.
    .done = Bienvenue 👌 Votre présence à « { $title } » est notée.
    .wrong_code = Ce code n’est pas celui de cette réunion.
    .early = La réunion n’a pas commencé. Réessayez en arrivant.
# Les mots qui montrent qu’on parle de la réunion, et d’une raison : lus, jamais dits.
meetings-named = réunion | assister | j’assiste | j’assisterai | séance | session | ma présence | participer | participerai | je participe | the meeting | attend
meetings-because = parce que | car | à cause | pour cause | puisque | vu que | because | due to
meetings-asks = où est | où se | c’est quand | comment | pourquoi | est-ce que | à quelle heure | combien | when is | where is | who is | how | why
meetings-no_reason = je | j | ai | ne | n | pas | un | une | d | de | peux | pourrai | pouvoir | puis | viens | viendrai | venir | assister | participer | présent | présente | serai | suis | à | au | la | réunion | séance | session | cette | fois | non | désolé | désolée | merci | empêchement | empêché | empêchée | excuse | excuses | excusé | excusée | malheureusement | i | can | can't | cannot | t | come | attend | the | meeting | sorry | have | an | won’t | not | be | there | mon | mes | moi | veuillez | m | excuser
# Comment on dit qu’on est là : lu, jamais dit.
meetings-present = présent | présente | je suis présent | je suis là | je suis arrivé | je suis arrivée

meetings-carried = 🏛 Votre avis est attendu sur l’idée « { $title } » ({ $reference })
    .project = 🏛 Votre avis est attendu sur le projet « { $title } »
    .more = 🏛 Autres avis attendus : { $count }

meetings-says_yes = j’arrive | j arrive | je suis partant | je suis partante | volontiers | avec plaisir | je suis des vôtres | bien sûr que oui | je suis là
meetings-says_no = comptez pas sur moi | compte pas sur moi | comptez sans moi | sans moi | je passe mon tour | je ne suis pas là | je suis pas là | pas là | je peux pas venir
meetings-says_hindered = hospitalisé | hospitalisée | à l’hôpital | opéré | opérée | alité | alitée | plâtre | en congé | garde des enfants | en deuil | décès | enterrement | en déplacement | en formation | je suis pris | je suis prise
