namespace Text;

/// <summary>What can be chosen when the program is run.</summary>
/// <param name="Data">A folder of text files; null for the documentation of .NET.</param>
/// <param name="Epochs">How often training goes through all passages.</param>
/// <param name="Seed">Chooses the initial weights, the order of the passages, the hidden words and the passages held back.</param>
/// <param name="Questions">What to look for among all passages.</param>
/// <param name="Output">The folder for report and weights.</param>
internal sealed record Settings(DirectoryInfo? Data, int Epochs, int Seed, IReadOnlyList<string> Questions, DirectoryInfo Output);
