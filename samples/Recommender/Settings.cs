using Recommender.Choices;

namespace Recommender;

/// <summary>What can be chosen when the program is run.</summary>
/// <param name="Data">A ratings file or its folder; null for ratings that are made.</param>
/// <param name="Epochs">How often training goes through all users.</param>
/// <param name="BatchSize">The users of one step of the optimizer.</param>
/// <param name="LearningRate">The size of such a step.</param>
/// <param name="Seed">Chooses the initial weights, the order of the users, the ratings held back, and those that are made.</param>
/// <param name="Choices">The table of choices to learn instead of ratings; null for ratings.</param>
/// <param name="Output">The folder for recommendations, report and weights.</param>
internal sealed record Settings(
    FileSystemInfo? Data, int Epochs, int BatchSize, double LearningRate, int Seed, ChoiceTable? Choices, DirectoryInfo Output);
