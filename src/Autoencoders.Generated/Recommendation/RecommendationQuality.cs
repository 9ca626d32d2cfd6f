namespace Autoencoders;

/// <summary>The quality of a recommender: means over users.</summary>
/// <param name="Users">The users with at least one item that was held out.</param>
/// <param name="Recall">The mean recall.</param>
/// <param name="NormalizedGain">The mean normalized discounted cumulative gain.</param>
public readonly record struct RecommendationQuality(int Users, double Recall, double NormalizedGain);
