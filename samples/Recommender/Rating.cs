namespace Recommender;

/// <summary>What one user thinks of one item.</summary>
/// <param name="User">The user, from 0.</param>
/// <param name="Item">The item, from 0.</param>
/// <param name="Stars">The rating.</param>
internal readonly record struct Rating(int User, int Item, float Stars);
