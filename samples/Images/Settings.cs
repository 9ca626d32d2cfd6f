namespace Images;

/// <summary>What can be chosen when the program is run.</summary>
/// <param name="Data">A folder of IDX images; null for drawn shapes.</param>
/// <param name="Kinds">Those that take part.</param>
/// <param name="Epochs">How often training goes through all images.</param>
/// <param name="BatchSize">The images of one step of the optimizer.</param>
/// <param name="Limit">The most images to learn from; null for all.</param>
/// <param name="Seed">Chooses the initial weights and the order of the images.</param>
/// <param name="Output">The folder for the pictures.</param>
internal sealed record Settings(
    DirectoryInfo? Data, IReadOnlyList<Kind> Kinds, int Epochs, int BatchSize, int? Limit, int Seed, DirectoryInfo Output);
