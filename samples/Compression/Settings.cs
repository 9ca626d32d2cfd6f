namespace Compression;

/// <summary>What can be chosen when the program is run.</summary>
/// <param name="Data">A folder of IDX images; null for the embedded digits.</param>
/// <param name="Bits">How many bits a number of the code may have, in turn.</param>
/// <param name="Epochs">How often training goes through all images.</param>
/// <param name="Seed">Chooses the initial weights, the order of the images and the ones held back.</param>
/// <param name="Output">The folder for the picture and the compressed images.</param>
internal sealed record Settings(DirectoryInfo? Data, int[] Bits, int Epochs, int Seed, DirectoryInfo Output);
