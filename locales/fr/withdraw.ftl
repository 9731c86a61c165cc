# Retirer un signalement

withdraw-which = Lequel voulez-vous retirer ?
    .name = Le signalement

withdraw-look =
    .found =
        Signalement { $reference } ({ $category })
        Votre envoi : { $about }
    .shared =
        Signalement { $reference } ({ $category })
        Votre envoi : { $about }
        D’autres personnes ont signalé le même problème : pour elles, il restera ouvert.
    .joined = Signalement { $reference } ({ $category }) : d’autres personnes l’ont fait, et vous le suivez.
    .over = Le signalement { $reference } ({ $category }) n’est plus en cours : { $status }. Il n’y a rien à retirer.
    .none = Vous n’avez aucun signalement en cours : il n’y a rien à retirer.

withdraw-sure = Voulez-vous vraiment le retirer ?
    .name = La confirmation
    .yes = 🗑 Oui, le retirer
    .no = Non, le garder

withdraw-take_back =
    .withdrawn = C’est fait : le signalement { $reference } est retiré, plus personne ne s’en occupe. Vous avez un jour pour changer d’avis.
    .shared = C’est noté : vous ne le demandez plus. Le signalement { $reference } reste ouvert pour les autres personnes.
    .left = C’est fait : vous ne suivez plus le signalement { $reference }.
    .over = Ce signalement n’est plus en cours : il n’y a rien à retirer.

withdraw-kept =
    .kept = D’accord, il reste comme il est.

withdraw-undo = ↩️ Le remettre
withdraw-put_back =
    .done = D’accord, le signalement { $reference } est de nouveau ouvert 👌
    .too_late = Il est trop tard pour le remettre. Si le problème est toujours là, signalez-le de nouveau ici.
