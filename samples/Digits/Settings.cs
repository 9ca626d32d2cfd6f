namespace Digits;

/// <summary>What can be chosen when the program is run.</summary>
/// <param name="Data">A folder of IDX images; null for the embedded digits.</param>
/// <param name="Epochs">How often training goes through all images.</param>
/// <param name="BatchSize">The images of one step of the optimizer.</param>
/// <param name="LearningRate">The size of such a step.</param>
/// <param name="Seed">Chooses the initial weights, the order of the images and the ones held back.</param>
/// <param name="Output">The folder for the pictures and the weights.</param>
internal sealed record Settings(DirectoryInfo? Data, int Epochs, int BatchSize, double LearningRate, int Seed, DirectoryInfo Output);
