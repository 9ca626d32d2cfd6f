# What users get: the packages are the same bytes whoever packs the commit, name what they depend on, and work from outside the tree, from
# the JIT, from NativeAOT, in a program of one file and through the templates.
packages() { pack "$work/packages"; }

# Builds nothing in the tree, so that it runs beside stages that do.
package() {
  local packing status=0
  same_packages >"$work/again.log" 2>&1 & packing=$!
  consumer && tool && dependencies && advice && native_consumer && frozen_weights && program_of_one_file && templates && older_frameworks || status=1
  wait "$packing" || status=1
  cat "$work/again.log"
  return "$status"
}

pack() { # FOLDER OPTIONS...
  local project folder=$1; shift
  for project in src/Autoencoders.Generated src/Autoencoders.Generated.Spectre src/Autoencoders.Generated.Reporting \
                 src/Autoencoders.Generated.C src/Autoencoders.Generated.Onnx src/Autoencoders.Generated.Keras src/Autoencoders.Generated.Hosting \
                 src/Autoencoders.Generated.Arrow src/Autoencoders.Generated.Tool templates/Autoencoders.Generated.Templates; do
    dotnet pack -c Release "$project" -o "$folder" "$@" || return 1
  done
}

# The same files in another folder, built anew, give packages of the same bytes.
same_packages() {
  local again="$work/again" origin
  git clone -q --shared --no-checkout . "$again" || return 1
  origin=$(git remote get-url origin 2>/dev/null) && git -C "$again" remote set-url origin "$origin" || git -C "$again" remote remove origin
  git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - 2>/dev/null | tar -x -C "$again"
  (cd "$again" && pack "$work/packages-again" -p:RunAnalyzers=false) || return 1
  (cd "$work/packages" && sha256sum -- *.nupkg) | (cd "$work/packages-again" && sha256sum -c)
}

# FOLDER: a folder outside the tree that finds the packages.
outside() {
  mkdir -p "$1"
  cat > "$1/nuget.config" <<XML
<configuration>
  <config><add key="globalPackagesFolder" value="$work/cache" /></config>
  <packageSources><add key="packed" value="$work/packages" /></packageSources>
</configuration>
XML
}

# The packages of one version go together, and what the library needs is not named again by those that build on it.
dependencies() {
  local version found="$work/dependencies"
  version=$(basename "$work/cache/autoencoders.generated/"*)
  grep -oh '<dependency id="[^"]*" version="[^"]*"' "$work/cache/autoencoders.generated.c/$version/"*.nuspec \
    "$work/cache/autoencoders.generated.reporting/$version/"*.nuspec \
    "$work/cache/autoencoders.generated.spectre/$version/"*.nuspec "$work/cache/autoencoders.generated.onnx/$version/"*.nuspec \
    "$work/cache/autoencoders.generated.keras/$version/"*.nuspec \
    "$work/cache/autoencoders.generated.hosting/$version/"*.nuspec "$work/cache/autoencoders.generated.arrow/$version/"*.nuspec | cut -d'"' -f2,4 >"$found"
  diff - <(sed -E '/^(Spectre.Console|Google.Protobuf|Microsoft.Extensions[.A-Za-z]*|Apache[.A-Za-z]*|Parquet.Net)"/s/".*//' "$found") <<TEXT
Autoencoders.Generated"[$version]
Autoencoders.Generated"[$version]
Autoencoders.Generated"[$version]
Spectre.Console
Autoencoders.Generated"[$version]
Google.Protobuf
Autoencoders.Generated"[$version]
Autoencoders.Generated"[$version]
Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions
Microsoft.Extensions.Hosting.Abstractions
Microsoft.Extensions.Logging.Abstractions
Microsoft.Extensions.Options
Autoencoders.Generated"[$version]
Apache.Arrow
Apache.Arrow.Compression
Parquet.Net
TEXT
}

# The command reads the file that the consumer saved, and declares its class.
tool() {
  local command="$work/tool/bin/autoencoders" file="$work/consumer/pattern.safetensors"
  outside "$work/tool"
  (cd "$work/tool" && dotnet tool install Autoencoders.Generated.Tool --tool-path bin) &&
    says "architecture: input 16 | dense 12 " "$command" inspect "$file" &&
    says "[Dense(12, Activation.Relu)]" "$command" declare "$file"
}

# Who forgets -c Release is told at each build, and nobody else, whatever a project makes of warnings.
advice() {
  local project="$work/consumer" told="Autoencoders.Generated: this build of Consumer is not optimized"
  says "$told" dotnet build "$project" -warnaserror --no-incremental || return 1
  says "$told" dotnet build "$project" || return 1
  is_silent "not optimized" dotnet build "$project" -c Release --no-incremental || return 1
  is_silent "not optimized" dotnet build "$project" -p:AutoencodersOptimizeAdvice=false
}

# TEXT COMMAND...: runs it, which must succeed and print the text.
says() {
  local text=$1; shift
  "$@" >"$work/said" 2>&1 && grep -qF "$text" "$work/said" && return 0
  cat "$work/said"; echo "Does not say '$text': $*"
  return 1
}

is_silent() { # TEXT COMMAND...: runs it, which must succeed and not print the text.
  local text=$1; shift
  "$@" >"$work/said" 2>&1 && ! grep -F "$text" "$work/said" && return 0
  cat "$work/said"; echo "Says '$text', or fails: $*"
  return 1
}

native_consumer() {
  (cd "$work/consumer" && dotnet publish -c Release -p:PublishAot=true -o native && cd native && ./Consumer)
}

# The weights that the consumer saved become part of it: the same network, an error where the file is damaged or of other layers.
frozen_weights() {
  local project="$work/consumer" program
  program=$(sed 's/^\[Autoencoder(16, 12, 4)\]/[Autoencoder(16, 12, 4, Weights = "pattern.safetensors")]/' "$project/Program.cs")
  program+=$'\n''static class Frozen { internal static float Error(float[] rows) => PatternAutoencoder.Trained.ReconstructionError(rows.AsSpan(0, 16)); }'
  printf '%s\n' "${program/return after/Console.WriteLine(FormattableString.Invariant(\$\"frozen=\{Frozen.Error(rows)\}\")); return after}" >"$project/Program.cs"
  sed -i 's#<ItemGroup>#<ItemGroup><AutoencoderWeights Include="pattern.safetensors" />#' "$project/Consumer.csproj"
  (cd "$project" && dotnet run -c Release &&
    dotnet publish -c Release -p:PublishAot=true -p:IlcInstructionSet=x86-64-v3 -p:NativeIntermediateOutputPath="$work/frozen/" -o frozen &&
    cd frozen && ./Consumer) >"$work/frozen.log" 2>&1 &&
    [ "$(grep -c 'frozen=' "$work/frozen.log")" = 2 ] && [ "$(grep -o 'loaded=.*' "$work/frozen.log" | sort -u | wc -l)" = 1 ] &&
    [ "$(grep -oE '(loaded|frozen)=.*' "$work/frozen.log" | cut -d= -f2 | sort -u | wc -l)" = 1 ] || { cat "$work/frozen.log"; return 1; }
  printf x >>"$project/pattern.safetensors"
  dotnet build -c Release "$project" >"$work/frozen.log" 2>&1 && { echo "A damaged weights file is built"; return 1; }
  grep -q "error AEG068: 'pattern.safetensors' cannot be read: expected the file to end" "$work/frozen.log" || { cat "$work/frozen.log"; return 1; }
}

program_of_one_file() {
  outside "$work/program"
  cp samples/Quickstart/{anomalies.cs,machine.csv,today.csv} "$work/program"
  (cd "$work/program" && dotnet run anomalies.cs 2>&1 | tee lines && grep -q '^row 42: .*vibration' lines)
}

templates() {
  local hive="$work/hive" name
  outside "$work/templates"
  dotnet new install "$work/packages/"*.Templates.*.nupkg --debug:custom-hive "$hive" || return 1
  for name in autoencoder autoencoder-anomalies autoencoder-service; do
    dotnet new "$name" -o "$work/templates/My-$name" --debug:custom-hive "$hive" &&
      dotnet build -warnaserror "$work/templates/My-$name/My-$name.csproj" || return 1
  done
  (cd "$work/templates/My-autoencoder" && dotnet run --no-build) | grep '^error: ' || return 1
  (cd "$work/templates/My-autoencoder-anomalies" && dotnet run --no-build) | grep '^row 42: '
}

# A console project that knows the packages only: one annotated class, trained, shown and run.
consumer() {
  outside "$work/consumer"
  cat > "$work/consumer/Consumer.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Autoencoders.Generated" Version="*" />
             <PackageReference Include="Autoencoders.Generated.C" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Onnx" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Keras" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Hosting" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Arrow" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Spectre" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Reporting" Version="*" /></ItemGroup>
</Project>
XML
  cat > "$work/consumer/Program.cs" <<'CS'
using Autoencoders;
using Autoencoders.C;
using Autoencoders.Hosting;
using Autoencoders.Onnx;
using Autoencoders.Reporting;
using Autoencoders.Spectre;
using Microsoft.Extensions.DependencyInjection;

float[] rows = new float[256 * 16];
for (int i = 0; i < rows.Length; i++)
    rows[i] = (i / 16 % 4) == (i % 4) ? 1f : 0f;
var model = new PatternAutoencoder(seed: 42);
var trainer = new Trainer<PatternAutoencoder>(model, new Adam(1e-2f));
float before = model.ReconstructionError(rows.AsSpan(0, 16));
var options = new TrainingOptions { Epochs = 50, BatchSize = 32 };
var samples = new Dataset(rows, PatternAutoencoder.InputLength);
TrainingResult result = TrainingDisplay.Show(progress => trainer.Fit(samples, options, progress));
TrainingReport.Of(model, result, new ReportOptions { Samples = samples, Image = new ImageShape(4, 4) }).Save("report.html");
float after = model.ReconstructionError(rows.AsSpan(0, 16));
model.Save("pattern.safetensors");
OnnxModel.Save(model, "pattern.onnx");
CSource.Save(model, "pattern.h");
new ServiceCollection().AddAutoencoder<PatternAutoencoder>(options => options.Path = "pattern.safetensors");
float loaded = PatternAutoencoder.Load("pattern.safetensors").ReconstructionError(rows.AsSpan(0, 16));
Console.WriteLine(FormattableString.Invariant($"error before={before} after={after} loaded={loaded}"));
return after < 0.1f * before && loaded == after ? 0 : 1;

[Autoencoder(16, 12, 4)]
public sealed partial class PatternAutoencoder;
CS
  (cd "$work/consumer" && dotnet run -c Release) || return 1
  ls "$work"/cache/autoencoders.generated/*/analyzers/dotnet/cs/Autoencoders.Generated.{Generator,CodeFixes}.dll
}

# A project of an older framework is told that the package is not compatible, and not that its types are missing.
older_frameworks() {
  local framework
  for framework in net9.0 net8.0 netstandard2.1; do
    outside "$work/consumer-$framework"
    cat > "$work/consumer-$framework/Older.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>$framework</TargetFramework>
    <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Autoencoders.Generated" Version="*" /></ItemGroup>
</Project>
XML
    (cd "$work/consumer-$framework" && dotnet restore) > "$work/older.log" 2>&1 && { echo "$framework is accepted"; return 1; }
    grep -q "error NU1202: .*Autoencoders.Generated .* is not compatible with $framework" "$work/older.log" || { cat "$work/older.log"; return 1; }
  done
}
