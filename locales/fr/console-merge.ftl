## Réunir deux demandes, les séparer
console-merge = Même problème qu’une autre demande
console-merge-about = Si une autre demande ouverte raconte la même chose, réunissez-les : une seule est traitée, tout le monde est informé.
console-merge-open = Chercher l’autre demande
console-merge-hint = { $count ->
        [one] La personne qui a signalé suivra l’autre demande et en sera informée une fois.
       *[other] Les { $count } personnes concernées suivront l’autre demande et en seront informées une fois.
    } Les mots et les photos restent lisibles avec elle ; ce numéro continue de répondre.
console-merge-near = Demandes ouvertes proches, du même sujet
console-merge-found = Demandes ouvertes trouvées
console-merge-search = Numéro, mots, quartier
console-merge-none = Aucune demande ouverte ne correspond. Cherchez par numéro ou par mots.
console-merge-into = La demande qui continue
console-merge-reason = Pourquoi est-ce la même chose ? (pour vos collègues)
console-merge-do = Réunir les deux demandes
console-merged-into = Cette demande est traitée avec
console-merged-here = { $count ->
        [one] Une demande réunie à celle-ci
       *[other] { $count } demandes réunies à celle-ci
    }
console-merged-unsent = Vos mots au citoyen n’ont pas été envoyés : reprenez-les dans l’autre demande.
console-part = Séparer de nouveau
console-part-reason = Pourquoi séparer { $reference } ? (pour vos collègues)
console-part-hint = Les personnes venues avec cette demande la suivent de nouveau seule, et en sont informées.
console-part-do = Séparer
console-told-case-merged = Les deux demandes sont réunies.
console-told-case-parted = La demande est de nouveau traitée à part.
console-case-no-target = L’autre demande ne peut pas la recevoir : elle est close, d’un autre service, ou c’est la même.

## Une photo montrée aux voisins
console-picture-show = Montrer aux voisins
console-picture-show-hint = Une petite copie sera montrée à qui signale le même problème au même endroit. Vérifiez d’abord : aucun visage, aucune plaque.
console-picture-shown = Une photo est montrée aux voisins.
console-picture-hide = Ne plus la montrer
console-told-case-picture-shown = La photo est montrée à qui signale le même problème ici.
console-told-case-picture-hidden = Plus aucune photo n’est montrée aux voisins.

## Deux problèmes dans une demande
console-split = Deux problèmes dans une demande
console-split-open = Elle parle de deux problèmes : séparer
console-split-new = Le problème qui devient une demande à part
console-split-text = Ce que raconte la nouvelle demande
console-split-files = Photos et enregistrements qui vont avec
console-split-file = Emporter le fichier { $number }
console-split-followers = Qui suit quoi
console-split-follower = Personne { $number }, depuis { $when }
console-split-stays = Suit seulement celle-ci
console-split-both = Suit les deux
console-split-new_one = Suit seulement la nouvelle
console-split-hint = La personne qui a signalé reçoit le nouveau numéro une fois ; la date promise vaut pour les deux.
console-split-do = Créer la demande à part
console-told-case-split = Le second problème a maintenant son numéro : il figure dans l’historique.
