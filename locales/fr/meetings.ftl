# Les réunions des instances

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

meetings-none = Aucune réunion prévue pour le moment.

meetings-reminder =
    .week = 🔔 Dans une semaine, vous avez une réunion : { $title }, { $date }, { $place }. Viendrez-vous ?
    .day = 🔔 Demain, vous avez une réunion : { $title }, { $date }, { $place }.
    .hours = 🔔 La réunion commence dans deux heures : { $title }, { $date }, { $place }.

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
# Comment on dit qu’on est là : lu, jamais dit.
meetings-present = présent | présente | je suis présent | je suis là | je suis arrivé | je suis arrivée
